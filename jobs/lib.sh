# What the launchers share; read by them, not run. Expects $home, the project's folder, and sets $jar and $java.
jar="$home/target/effortlens.jar"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

# Builds the jar when it is missing or older than the sources. Of launchers that start at once, one builds and the others
# wait: a jar that is being built is there before it is whole.
build() {
  local lock=false
  if command -v flock >/dev/null && mkdir -p "$home/target" 2>/dev/null && : 2>/dev/null >>"$home/target/building"; then
    lock=true
    exec 9>>"$home/target/building"
    flock 9 || echo "No lock on $home/target/building; going on without." >&2
  fi
  if [ ! -f "$jar" ] || [ -n "$(find "$home/pom.xml" "$home/src/main" -newer "$jar" -print -quit)" ]; then
    echo "Building Effortlens (only when its sources have changed) ..." >&2
    mvn -q -B -f "$home/pom.xml" -DskipTests package >&2
  fi
  if $lock; then exec 9>&-; fi
}

# Sets $java_options to conf/java.options, but for a package that Java no longer has from 25 on, and would name at each start.
choose_java_options() {
  local version option
  version=$(grep '^JAVA_VERSION=' "$(jdk)/release" 2>/dev/null) || version=unknown
  java_options=()
  while IFS= read -r option; do
    case "$option $version" in
      *sun.security.action*'"'2[5-9]* | *sun.security.action*'"'[3-9][0-9]*) ;;
      *) java_options+=("$option") ;;
    esac
  done <"$home/conf/java.options"
}

# Prints the folder of the JDK.
jdk() {
  local program
  program=$(readlink -f "$(command -v "$java")") && echo "${program%/bin/java}"
}

# Sets $vm_options. A night is over before the JVM's second compiler has earned back what it takes, pauses of the whole
# process bother nobody, and Spark's classes are no reason to search the heap (decision 8). What EFFORTLENS_JAVA_OPTS names wins.
choose_vm() {
  vm_options=(-Xmx4g -XX:TieredStopAtLevel=1 -XX:MetaspaceSize=256m)
  case " ${EFFORTLENS_JAVA_OPTS:-} " in
    *" -XX:+Use"*"GC "*) ;;
    *) vm_options+=(-XX:+UseParallelGC) ;;
  esac
}

# Sets $class_path: ours, then Spark's jars one by one, always in the same order, as an archive of classes asks for it.
list_jars() {
  local found
  class_path="$jar"
  while IFS= read -r found; do
    class_path="$class_path:$found"
  done < <(find "$home/target/spark-home/jars" -name '*.jar' | LC_ALL=C sort)
}

# Sets $archive_options for a command: to use the archive of loaded classes, or, for a run while there is none, to note
# which classes it loads. From that note the archive is made behind the user's back, once the run is over. Whatever
# fails here only means a start as slow as without (decision 6). EFFORTLENS_ARCHIVE=off does without.
choose_archive() { # COMMAND
  local folder="$home/target/start" jdk name
  archive_options=(-Xshare:auto)
  [ "${EFFORTLENS_ARCHIVE:-on}" != off ] || return 0
  # Another JDK, another build or a jar more are another archive: the JVM would refuse the old one.
  jdk=$({ jdk && cat "$(jdk)/release"; } 2>/dev/null | digest) || return 0
  name=$({ printf '%s\n' "$class_path" && cat "$home/conf/java.options" "$jar" &&
    ls -ln "$jar" "$home/target/spark-home/jars"; } |
    digest) || return 0
  archive="$folder/$jdk-$name.jsa"
  if [ -r "$archive" ]; then
    # Java 25 reports on standard output whatever keeps it from making full use of an archive, such as an agent.
    archive_options+=("-XX:SharedArchiveFile=$archive" -Xlog:cds=off)
    return 0
  fi
  draft="$folder/draft-$$"
  if [ "$1" = run ] && mkdir -p "$folder" 2>/dev/null && : 2>/dev/null >"$draft.classes"; then
    archive_options+=("-XX:DumpLoadedClassList=$draft.classes")
    make_archive "$folder/$jdk" </dev/null >/dev/null 2>&1 &
  fi
}

digest() {
  LC_ALL=C cksum | tr ' ' '-'
}

# Waits until this process, by then the JVM, has ended, and makes the archive if it got as far as publishing: what
# ended earlier has loaded too little.
make_archive() { # PREFIX-OF-THIS-JDK'S-ARCHIVES
  trap 'rm -f "$draft.classes" "$draft.kept" "$draft.jsa"' EXIT
  while kill -0 $$; do sleep 1; done
  [ ! -e "$archive" ] && grep -qF 'dev/effortlens/publish/PublishResult$Published' "$draft.classes" || return 0
  # Classes that the JVM makes up are in no jar: an agent, or a flight recording, that asks for one there ends the JVM.
  grep -vF 'BoundMethodHandle$Species_' "$draft.classes" >"$draft.kept"
  nice -n 10 "$java" "${java_options[@]}" -Xmx1g -Xshare:dump "-XX:SharedClassListFile=$draft.kept" \
    "-XX:SharedArchiveFile=$draft.jsa" -Xlog:disable -cp "$class_path" || return 0
  # A name appears with the whole archive behind it; those of earlier builds are of no more use.
  rm -f "$1"-*.jsa
  mv "$draft.jsa" "$archive"
}
