package dev.effortlens.config;

import dev.effortlens.measure.Topic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every kind of problem, provoked by one change to {@link MinimalConfig}. */
final class ProblemCases {

    static final List<Case> ALL = List.of(
            Case.notYaml(
                    ProblemCode.SYNTAX,
                    "broken yaml",
                    MinimalConfig.with("title: T", "title: [T"),
                    "EL-C001 c.yaml:1:35: expected YAML, found a syntax error (expected ',' or ']', but "
                            + "got }). To fix: look at indentation, colons and quotes on this line and the one "
                            + "before"),
            Case.notYaml(
                    ProblemCode.SYNTAX,
                    "unreadable character",
                    MinimalConfig.with("title: T", "title: \u0007"),
                    "EL-C001 c.yaml:1:17: expected YAML, found a syntax error (the character U+0007 is "
                            + "not allowed). To fix: look at indentation, colons and quotes on this line and the "
                            + "one before"),
            Case.notYaml(
                    ProblemCode.EMPTY_FILE,
                    "empty file",
                    "# nothing\n",
                    "EL-C002 c.yaml:1:1: expected a report's settings, found nothing. To fix: begin with "
                            + "conf/example.yaml"),
            Case.of(
                    ProblemCode.WRONG_SHAPE,
                    "text instead of settings",
                    "report\n",
                    "EL-C013 c.yaml:1:1: expected a mapping with the keys report, inputs, instruments, "
                            + "outcomes, primary and output, found 'report'. To fix: begin with conf/example.yaml"),
            Case.notYaml(
                    ProblemCode.DUPLICATE_KEY,
                    "same key twice",
                    MinimalConfig.with("title: T", "title: T, title: U"),
                    "EL-C003 c.yaml:1:20: expected each key once (the first stands at c.yaml:1:10), found "
                            + "a second 'title'. To fix: remove one of the two"),
            Case.notYaml(
                    ProblemCode.TAG,
                    "tag of a java type",
                    MinimalConfig.with("title: T", "title: !!javax.script.ScriptEngineManager [x]"),
                    "EL-C004 c.yaml:1:17: expected plain text, a list or a mapping, found the tag "
                            + "!!javax.script.ScriptEngineManager. To fix: remove the tag"),
            Case.notYaml(
                    ProblemCode.TAG,
                    "tag on a key",
                    MinimalConfig.with("title: T", "title: T, !x language: en"),
                    "EL-C004 c.yaml:1:20: expected plain text, a list or a mapping, found the tag !x. To "
                            + "fix: remove the tag"),
            Case.notYaml(
                    ProblemCode.ENDLESS_ALIAS,
                    "alias inside itself",
                    MinimalConfig.with("output: {reports: out}", "output: {reports: out}\ncuts: &cuts [*cuts]"),
                    "EL-C005 c.yaml:13:7: expected a finite configuration, found an alias that contains "
                            + "itself. To fix: write the value out instead of the alias"),
            Case.notYaml(
                    ProblemCode.KEY_NOT_TEXT,
                    "list as a key",
                    MinimalConfig.with("title: T", "title: T, [a]: b"),
                    "EL-C006 c.yaml:1:20: expected text before the colon, found a list or mapping as a "
                            + "key. To fix: quote the key if it begins with a bracket or a brace"),
            Case.beyondTheSchema(
                    ProblemCode.VARIABLE_UNSET,
                    "unset variable",
                    MinimalConfig.with("responses: {path: r}", "responses: {path: \"${NO_SUCH}/r\"}"),
                    "EL-C007 c.yaml:3:21: expected a variable with a value, found environment variable "
                            + "NO_SUCH, which is not set. To fix: set NO_SUCH, or give a default as "
                            + "${NO_SUCH:-default}"),
            Case.beyondTheSchema(
                    ProblemCode.VARIABLE_MALFORMED,
                    "malformed variable",
                    MinimalConfig.with("responses: {path: r}", "responses: {path: \"${1}/r\"}"),
                    "EL-C008 c.yaml:3:21: expected ${NAME} or ${NAME:-default}, found '${' without a "
                            + "variable's name and a closing brace. To fix: name a variable of letters, digits and "
                            + "underscores; a default holds no further variable"),
            Case.beyondTheSchema(
                    ProblemCode.VARIABLE_MALFORMED,
                    "default within a default",
                    MinimalConfig.with("responses: {path: r}", "responses: {path: \"${A:-${HOME_FOLDER}}/r\"}"),
                    "EL-C008 c.yaml:3:21: expected ${NAME} or ${NAME:-default}, found '${' without a "
                            + "variable's name and a closing brace. To fix: name a variable of letters, digits and "
                            + "underscores; a default holds no further variable",
                    "EL-C007 c.yaml:3:21: expected a variable with a value, found environment variable "
                            + "HOME_FOLDER, which is not set. To fix: set HOME_FOLDER, or give a default as "
                            + "${HOME_FOLDER:-default}"),
            Case.of(
                    ProblemCode.UNKNOWN_KEY,
                    "unknown key",
                    MinimalConfig.with("title: T", "titel: T, title: T"),
                    "EL-C010 c.yaml:1:10: expected one of the keys 'title', 'language', 'currency', "
                            + "'time-zone', 'minimum-cell', 'duplicate-days', 'follow-up-days', 'most-values', 'trend' in report, found 'titel'. To fix: did "
                            + "you mean 'title'?"),
            Case.of(
                    ProblemCode.UNKNOWN_KEY,
                    "unknown key that resembles nothing",
                    MinimalConfig.with("output: {reports: out}", "output: {reports: out}\nbenchmark: [month]"),
                    "EL-C010 c.yaml:13:1: expected one of the keys 'report', 'inputs', 'instruments', "
                            + "'outcomes', 'signals', 'topics', 'segments', 'cuts', 'adjust', 'value', 'gates', 'primary', 'output', found 'benchmark'. To "
                            + "fix: remove it or use one of these"),
            Case.of(
                    ProblemCode.MISSING_KEY,
                    "missing key",
                    MinimalConfig.with(", time-zone: UTC", ""),
                    "EL-C011 c.yaml:1:1: expected the key 'time-zone' in report, found none. To fix: add "
                            + "it, for example 'time-zone: Europe/Amsterdam'"),
            Case.of(
                    ProblemCode.MISSING_KEY,
                    "missing section",
                    MinimalConfig.with("output: {reports: out}\n", ""),
                    "EL-C011 c.yaml:1:1: expected the key 'output', found none. To fix: add it, for "
                            + "example 'output: {reports: reports}'"),
            Case.of(
                    ProblemCode.MISSING_KEY,
                    "missing responses",
                    MinimalConfig.with("  responses: {path: r}\n", ""),
                    "EL-C011 c.yaml:2:1: expected the key 'responses' in inputs, found none. To fix: add "
                            + "it, for example 'responses: {path: responses}'"),
            Case.of(
                    ProblemCode.KEY_MISPLACED,
                    "recurrent outside churn",
                    MinimalConfig.with("responses: {path: r}", "responses: {path: r, recurrent: true}"),
                    "EL-C012 c.yaml:3:24: expected 'recurrent' in inputs.churn only, found 'recurrent' in "
                            + "inputs.responses. To fix: remove it"),
            Case.of(
                    ProblemCode.KEY_MISPLACED,
                    "scores outside responses",
                    MinimalConfig.with("churn: {path: c}", "churn: {path: c, scores: {ces: a, nps: b}}"),
                    "EL-C012 c.yaml:4:20: expected 'scores' in inputs.responses only, found 'scores' in "
                            + "inputs.churn. To fix: remove it"),
            Case.of(
                    ProblemCode.KEY_MISPLACED,
                    "direction of an nps",
                    MinimalConfig.with("{measure: NPS}", "{measure: NPS, direction: high-is-easy}"),
                    "EL-C012 c.yaml:7:23: expected a direction on CES instruments only, found 'direction' "
                            + "in instruments.nps. To fix: remove it; NPS and CSAT point one way by definition"),
            Case.of(
                    ProblemCode.KEY_MISPLACED,
                    "otherwise without values",
                    MinimalConfig.with(
                            "responses: {path: r}",
                            "responses: {path: r, columns: {touchpoint: {column: t, otherwise: keep}}}"),
                    "EL-C012 c.yaml:3:58: expected 'otherwise' beside 'values' only, found 'otherwise' in "
                            + "inputs.responses.columns.touchpoint. To fix: add values, or remove it"),
            Case.of(
                    ProblemCode.KEY_MISPLACED,
                    "window of a stated outcome",
                    MinimalConfig.with("at-least: 9", "at-least: 9, within-days: 30"),
                    "EL-C012 c.yaml:10:40: expected 'within-days' beside 'from' only, found 'within-days' "
                            + "in outcomes.promoter. To fix: remove it; what is stated has no window"),
            Case.of(
                    ProblemCode.KEY_MISPLACED,
                    "at least of an event",
                    MinimalConfig.with(
                            "churned: {from: churn, within-days: 90}",
                            "churned: {from: churn, within-days: 90, at-least: 3}"),
                    "EL-C012 c.yaml:9:43: expected 'at-least' beside 'stated' only, found 'at-least' in "
                            + "outcomes.churned. To fix: remove it, or write stated instead of from"),
            Case.of(
                    ProblemCode.WRONG_SHAPE,
                    "mapping instead of text",
                    MinimalConfig.with("title: T", "title: {a: b}"),
                    "EL-C013 c.yaml:1:17: expected text in report.title, found a mapping. To fix: write " + "text"),
            Case.of(
                    ProblemCode.WRONG_SHAPE,
                    "text instead of a mapping",
                    MinimalConfig.with("output: {reports: out}", "output: out"),
                    "EL-C013 c.yaml:12:9: expected a mapping (keys with values) in output, found 'out'. "
                            + "To fix: write a mapping (keys with values)"),
            Case.of(
                    ProblemCode.WRONG_SHAPE,
                    "text instead of a list",
                    MinimalConfig.with("output: {reports: out}", "output: {reports: out}\ncuts: month"),
                    "EL-C013 c.yaml:13:7: expected a list in cuts, found 'month'. To fix: write a list"),
            Case.of(
                    ProblemCode.EMPTY_VALUE,
                    "nothing instead of text",
                    MinimalConfig.with("title: T", "title: "),
                    "EL-C014 c.yaml:1:16: expected text in report.title, found nothing. To fix: write a "
                            + "value, or remove the key"),
            Case.of(
                    ProblemCode.EMPTY_VALUE,
                    "nothing instead of a mapping",
                    MinimalConfig.with("output: {reports: out}", "output: {reports: out}\nsignals:"),
                    "EL-C014 c.yaml:13:9: expected a mapping (keys with values) in signals, found "
                            + "nothing. To fix: write a value, or remove the key"),
            Case.of(
                    ProblemCode.EMPTY_VALUE,
                    "blank text",
                    MinimalConfig.with("title: T", "title: \" \""),
                    "EL-C014 c.yaml:1:17: expected text in report.title, found ''. To fix: write a value, "
                            + "or remove the key"),
            Case.of(
                    ProblemCode.EMPTY_VALUE,
                    "empty mapping",
                    MinimalConfig.with(
                            "responses: {path: r}",
                            "responses: {path: r, columns: {channel: {column: x, values: {}}}}"),
                    "EL-C014 c.yaml:3:55: expected at least one code in "
                            + "inputs.responses.columns.channel.values, found an empty mapping. To fix: add a code, "
                            + "or remove the key"),
            Case.of(
                    ProblemCode.EMPTY_VALUE,
                    "empty list",
                    MinimalConfig.with("churn: {path: c}", "churn: {path: c, where: {reason: []}}"),
                    "EL-C014 c.yaml:4:36: expected at least one value in inputs.churn.where.reason, found "
                            + "[]. To fix: name the values whose rows are meant, or remove the key"),
            Case.of(
                    ProblemCode.NOT_A_NUMBER,
                    "word instead of a number",
                    MinimalConfig.with("title: T", "title: T, minimum-cell: many"),
                    "EL-C015 c.yaml:1:34: expected a whole number in report.minimum-cell, found 'many'. "
                            + "To fix: write digits only"),
            Case.of(
                    ProblemCode.OUT_OF_RANGE,
                    "number too large",
                    MinimalConfig.with("title: T", "title: T, minimum-cell: 65"),
                    "EL-C016 c.yaml:1:34: expected a whole number from 1 to 64 in report.minimum-cell, "
                            + "found '65'. To fix: choose a number from 1 to 64"),
            Case.beyondTheSchema(
                    ProblemCode.OUT_OF_RANGE,
                    "at least off the scale",
                    MinimalConfig.with("at-least: 9", "at-least: 11"),
                    "EL-C016 c.yaml:10:37: expected a whole number from 1 to 10 in "
                            + "outcomes.promoter.at-least, found '11'. To fix: choose a number from 1 to 10"),
            Case.of(
                    ProblemCode.NOT_A_FLAG,
                    "neither true nor false",
                    MinimalConfig.with("churn: {path: c}", "churn: {path: c, recurrent: sometimes}"),
                    "EL-C017 c.yaml:4:31: expected true or false in inputs.churn.recurrent, found "
                            + "'sometimes'. To fix: write true or false, in small letters"),
            Case.beyondTheSchema(
                    ProblemCode.NOT_A_DATE,
                    "day that does not exist",
                    MinimalConfig.with("churn: {path: c}", "churn: {path: c, complete-through: 2026-02-30}"),
                    "EL-C018 c.yaml:4:38: expected a calendar date in inputs.churn.complete-through, "
                            + "found '2026-02-30'. To fix: write year, month and day, for example 2026-03-31"),
            Case.of(
                    ProblemCode.UNKNOWN_WORD,
                    "unknown measure",
                    MinimalConfig.with("measure: NPS", "measure: NSP"),
                    "EL-C019 c.yaml:7:18: expected one of 'CES', 'NPS', 'CSAT' in "
                            + "instruments.nps.measure, found 'NSP'. To fix: did you mean 'NPS'?"),
            Case.of(
                    ProblemCode.UNKNOWN_WORD,
                    "unknown cast",
                    MinimalConfig.with(
                            "responses: {path: r}",
                            "responses: {path: r, columns: {channel: {column: x, cast: integer}}}"),
                    "EL-C019 c.yaml:3:61: expected one of 'string', 'int', 'long', 'double', 'boolean', "
                            + "'date', 'timestamp' in inputs.responses.columns.channel.cast, found 'integer'. To "
                            + "fix: did you mean 'int'?"),
            Case.of(
                    ProblemCode.UNKNOWN_WORD,
                    "count false",
                    MinimalConfig.with(
                            "churn: {path: c}",
                            "churn: {path: c}\n  interactions: {path: i}",
                            "output: {reports: out}",
                            "output: {reports: out}\nsignals: {contacts: {from: interactions, count: false, look-back-days: 7, bands: [0, 1]}}"),
                    "EL-C019 c.yaml:14:49: expected 'true' in signals.contacts.count, found 'false'. To "
                            + "fix: write 'true'"),
            Case.of(
                    ProblemCode.UNKNOWN_WORD,
                    "sum of something else",
                    MinimalConfig.with(
                            "churn: {path: c}",
                            "churn: {path: c}\n  purchases: {path: p}",
                            "churned: {from: churn, within-days: 90}",
                            "churned: {from: churn, within-days: 90}\n  spend: {from: purchases, sum: total, within-days: 90}"),
                    "EL-C019 c.yaml:11:33: expected 'amount' in outcomes.spend.sum, found 'total'. To "
                            + "fix: write 'amount'"),
            Case.beyondTheSchema(
                    ProblemCode.UNKNOWN_NAME,
                    "unknown feed",
                    MinimalConfig.with("from: churn", "from: chrun"),
                    "EL-C020 c.yaml:9:19: expected the name of an input ('responses', 'churn') in "
                            + "outcomes.churned.from, found 'chrun'. To fix: did you mean 'churn'?"),
            Case.beyondTheSchema(
                    ProblemCode.UNKNOWN_NAME,
                    "unknown instrument",
                    MinimalConfig.with("stated: nps", "stated: wellbeing"),
                    "EL-C020 c.yaml:10:22: expected the name of an instrument ('ces', 'nps') in "
                            + "outcomes.promoter.stated, found 'wellbeing'. To fix: configure it under instruments, "
                            + "or use one of these"),
            Case.beyondTheSchema(
                    ProblemCode.UNKNOWN_NAME,
                    "unknown dimension",
                    MinimalConfig.with(
                            "output: {reports: out}",
                            "output: {reports: out}\nsegments: [region]\ncuts: [touchpoint*regoin]"),
                    "EL-C020 c.yaml:14:8: expected dimensions that exist: 'touchpoint', 'channel', "
                            + "'month', 'week', 'region', found 'touchpoint*regoin'. To fix: did you mean 'region'?"),
            Case.beyondTheSchema(
                    ProblemCode.UNKNOWN_NAME,
                    "unknown score",
                    MinimalConfig.with(
                            "responses: {path: r}", "responses: {path: r, scores: {ces: a, nps: b, npss: c}}"),
                    "EL-C020 c.yaml:3:49: expected the name of an instrument ('ces', 'nps') in "
                            + "inputs.responses.scores, found 'npss'. To fix: did you mean 'nps'?"),
            Case.beyondTheSchema(
                    ProblemCode.UNKNOWN_NAME,
                    "unknown primary outcome",
                    MinimalConfig.with("outcome: churned", "outcome: churn"),
                    "EL-C020 c.yaml:11:37: expected the name of an outcome ('churned', 'promoter') in "
                            + "primary.outcome, found 'churn'. To fix: did you mean 'churned'?"),
            Case.of(
                    ProblemCode.BAD_NAME,
                    "bad name",
                    MinimalConfig.with("  nps: {", "  nps: {measure: NPS}\n  1st: {"),
                    "EL-C021 c.yaml:8:3: expected a name that begins with a letter and holds letters, "
                            + "digits, '_' and '-', at most 64, found '1st'. To fix: choose another name"),
            Case.of(
                    ProblemCode.BAD_NAME,
                    "bad segment",
                    MinimalConfig.with("output: {reports: out}", "output: {reports: out}\nsegments: [price plan]"),
                    "EL-C021 c.yaml:13:12: expected a name that begins with a letter and holds letters, "
                            + "digits, '_' and '-', at most 64, found 'price plan'. To fix: choose another name"),
            Case.of(
                    ProblemCode.RESERVED_NAME,
                    "reserved segment",
                    MinimalConfig.with("output: {reports: out}", "output: {reports: out}\nsegments: [month]"),
                    "EL-C022 c.yaml:13:12: expected a segment that is not one of the cuts every report "
                            + "has, found 'month'. To fix: remove it; cuts may use it as it is"),
            Case.of(
                    ProblemCode.RESERVED_NAME,
                    "segment that names customers",
                    MinimalConfig.with("output: {reports: out}", "output: {reports: out}\nsegments: [customer_id]"),
                    "EL-C022 c.yaml:13:12: expected an attribute that many customers share, found "
                            + "'customer_id'. To fix: choose an attribute such as plan or region"),
            Case.of(
                    ProblemCode.REPEATED,
                    "segment twice",
                    MinimalConfig.with("output: {reports: out}", "output: {reports: out}\nsegments: [plan, plan]"),
                    "EL-C023 c.yaml:13:18: expected each segment once, found 'plan'. To fix: remove one "
                            + "of the two"),
            Case.beyondTheSchema(
                    ProblemCode.REPEATED,
                    "crossing twice",
                    MinimalConfig.with(
                            "output: {reports: out}", "output: {reports: out}\ncuts: [month*channel, channel*month]"),
                    "EL-C023 c.yaml:13:23: expected each cut once, found 'channel*month'. To fix: remove "
                            + "one of the two"),
            Case.beyondTheSchema(
                    ProblemCode.REPEATED,
                    "signal named as an instrument",
                    MinimalConfig.with(
                            "churn: {path: c}",
                            "churn: {path: c}\n  interactions: {path: i}",
                            "output: {reports: out}",
                            "output: {reports: out}\nsignals: {ces: {from: interactions, count: true, look-back-days: 7, bands: [0, 1]}}"),
                    "EL-C023 c.yaml:14:11: expected names that differ, for both stand in the same column "
                            + "of the tables, found 'ces' as instrument and as signal. To fix: rename the signal"),
            Case.of(
                    ProblemCode.LANGUAGE,
                    "unknown language",
                    MinimalConfig.with("title: T", "title: T, language: german"),
                    "EL-C030 c.yaml:1:30: expected a language of reports in report.language: en, nl, fi or zh, found "
                            + "'german'. To fix: write one of these; a region may follow, as in en-GB"),
            Case.beyondTheSchema(
                    ProblemCode.CURRENCY,
                    "unknown currency",
                    MinimalConfig.with("title: T", "title: T, currency: eur"),
                    "EL-C031 c.yaml:1:30: expected an ISO 4217 currency code in report.currency, found "
                            + "'eur'. To fix: write three capital letters such as EUR or USD"),
            Case.beyondTheSchema(
                    ProblemCode.TIME_ZONE,
                    "unknown zone",
                    MinimalConfig.with("UTC", "Europe/Amsterdm"),
                    "EL-C032 c.yaml:1:31: expected a time zone in report.time-zone, found "
                            + "'Europe/Amsterdm'. To fix: did you mean 'Europe/Amsterdam'?"),
            Case.of(
                    ProblemCode.UNKNOWN_COLUMN,
                    "unknown column",
                    MinimalConfig.with("churn: {path: c}", "churn: {path: c, columns: {churn_at: day}}"),
                    "EL-C040 c.yaml:4:30: expected one of the columns 'customer_id', 'churned_at', "
                            + "'returned_at', 'recorded_at', 'reason', 'voluntary' in inputs.churn.columns, found "
                            + "'churn_at'. To fix: did you mean 'churned_at'?"),
            Case.of(
                    ProblemCode.UNKNOWN_COLUMN,
                    "unknown column in where",
                    MinimalConfig.with("churn: {path: c}", "churn: {path: c, where: {volontary: true}}"),
                    "EL-C040 c.yaml:4:28: expected one of the columns 'customer_id', 'churned_at', "
                            + "'returned_at', 'recorded_at', 'reason', 'voluntary' in inputs.churn.where, found "
                            + "'volontary'. To fix: did you mean 'voluntary'?"),
            Case.of(
                    ProblemCode.COLUMN_OR_CONSTANT,
                    "column and constant",
                    MinimalConfig.with(
                            "responses: {path: r}",
                            "responses: {path: r, columns: {channel: {column: x, constant: y}}}"),
                    "EL-C041 c.yaml:3:34: expected either 'column' or 'constant' in "
                            + "inputs.responses.columns.channel, found both. To fix: name the file's column, or "
                            + "give one text for all rows"),
            Case.of(
                    ProblemCode.COLUMN_OR_CONSTANT,
                    "neither column nor constant",
                    MinimalConfig.with(
                            "responses: {path: r}", "responses: {path: r, columns: {channel: {cast: string}}}"),
                    "EL-C041 c.yaml:3:34: expected either 'column' or 'constant' in "
                            + "inputs.responses.columns.channel, found neither. To fix: name the file's column, or "
                            + "give one text for all rows"),
            Case.beyondTheSchema(
                    ProblemCode.PATTERN,
                    "pattern that is none",
                    MinimalConfig.with(
                            "responses: {path: r}",
                            "responses: {path: r, columns: {responded_at: {column: x, pattern: \"yyyy-mm-dd Thh\"}}}"),
                    "EL-C042 c.yaml:3:69: expected a java.time pattern in "
                            + "inputs.responses.columns.responded_at.pattern, found 'yyyy-mm-dd Thh'. To fix: write "
                            + "one such as 'yyyy-MM-dd HH:mm'; other letters go between single quotes"),
            Case.of(
                    ProblemCode.PATTERN,
                    "pattern of a number",
                    MinimalConfig.with(
                            "responses: {path: r}",
                            "responses: {path: r, columns: {responded_at: {column: x, pattern: yyyy-MM-dd, cast: int}}}"),
                    "EL-C042 c.yaml:3:69: expected no pattern beside a cast to anything but date and "
                            + "timestamp, found 'yyyy-MM-dd'. To fix: remove the cast; a pattern reads a date or a "
                            + "timestamp"),
            Case.of(
                    ProblemCode.LONG_AND_WIDE,
                    "long and wide form",
                    MinimalConfig.with(
                            "responses: {path: r}",
                            "responses: {path: r, columns: {score: s}, scores: {ces: a, nps: b}}"),
                    "EL-C043 c.yaml:3:34: expected either scores (one column per instrument) or the "
                            + "columns instrument and score, found 'score' beside inputs.responses.scores. To fix: "
                            + "remove one of the two"),
            Case.beyondTheSchema(
                    ProblemCode.INSTRUMENT_WITHOUT_SCORES,
                    "instrument without scores",
                    MinimalConfig.with("responses: {path: r}", "responses: {path: r, scores: {ces: a}}"),
                    "EL-C044 c.yaml:3:24: expected a column for the instrument 'nps' in "
                            + "inputs.responses.scores, found none. To fix: add 'nps: its_column', or remove the "
                            + "instrument"),
            Case.beyondTheSchema(
                    ProblemCode.UNUSED_INPUT,
                    "feed that is probably a slip",
                    MinimalConfig.with("churn: {path: c}", "churn: {path: c}\n  purchase: {path: p}"),
                    "EL-C045 c.yaml:5:3: expected a standard input or a feed that an outcome reads, found "
                            + "'purchase', used by no outcome. To fix: did you mean 'purchases'?"),
            Case.of(
                    ProblemCode.DIRECTION_MISSING,
                    "ces without direction",
                    MinimalConfig.with(", direction: high-is-easy", ""),
                    "EL-C050 c.yaml:6:3: expected 'direction: high-is-easy' or 'direction: high-is-hard' "
                            + "in instruments.ces, found none. To fix: look at the question as it was asked and "
                            + "declare what a high score means. There is no default because published CES scales "
                            + "contradict each other: on the original 1 to 5 scale a high score means much effort, "
                            + "on CES 2.0's 1 to 7 scale it means little, and a wrong guess turns every finding "
                            + "round"),
            Case.beyondTheSchema(
                    ProblemCode.SCALE,
                    "scale upside down",
                    MinimalConfig.with("[1, 7]", "[7, 1]"),
                    "EL-C051 c.yaml:6:30: expected two whole numbers from low to high, at most 100 apart, "
                            + "in instruments.ces.scale, found [7, 1]. To fix: write the lowest and the highest "
                            + "answer the question allows, for example [1, 7]"),
            Case.of(
                    ProblemCode.SCALE,
                    "scale of three numbers",
                    MinimalConfig.with("[1, 7]", "[1, 2, 7]"),
                    "EL-C051 c.yaml:6:30: expected two whole numbers from low to high, at most 100 apart, "
                            + "in instruments.ces.scale, found [1, 2, 7]. To fix: write the lowest and the highest "
                            + "answer the question allows, for example [1, 7]"),
            Case.of(
                    ProblemCode.NPS_SCALE,
                    "nps on another scale",
                    MinimalConfig.with("{measure: NPS}", "{measure: NPS, scale: [1, 10]}"),
                    "EL-C052 c.yaml:7:30: expected [0, 10] in instruments.nps.scale, found [1, 10]. To "
                            + "fix: remove the scale, or declare the question as CSAT if it was asked on another one"),
            Case.of(
                    ProblemCode.OUTCOME_FORM,
                    "outcome of no form",
                    MinimalConfig.with("from: churn, ", ""),
                    "EL-C053 c.yaml:9:3: expected either 'from' or 'stated' in outcomes.churned, found "
                            + "neither. To fix: write 'from: churn' for what customers did, 'stated: nps' for what "
                            + "they said"),
            Case.of(
                    ProblemCode.OUTCOME_FORM,
                    "outcome of two forms",
                    MinimalConfig.with("from: churn", "from: churn, stated: nps"),
                    "EL-C053 c.yaml:9:3: expected either 'from' or 'stated' in outcomes.churned, found "
                            + "both. To fix: write 'from: churn' for what customers did, 'stated: nps' for what "
                            + "they said"),
            Case.of(
                    ProblemCode.FEED,
                    "outcome from the responses",
                    MinimalConfig.with("from: churn", "from: responses"),
                    "EL-C054 c.yaml:9:19: expected a feed of what customers did later in "
                            + "outcomes.churned.from, found 'responses'. To fix: use churn, purchases or a feed of "
                            + "your own"),
            Case.of(
                    ProblemCode.FEED,
                    "amount of churn",
                    MinimalConfig.with("from: churn", "from: churn, sum: amount"),
                    "EL-C054 c.yaml:9:31: expected a feed with amounts in outcomes.churned.from, found "
                            + "'amount'. To fix: use purchases or a feed of your own, or remove 'sum'"),
            Case.of(
                    ProblemCode.FEED,
                    "signal from churn",
                    MinimalConfig.with(
                            "output: {reports: out}",
                            "output: {reports: out}\nsignals: {contacts: {from: churn, count: true, look-back-days: 7, bands: [0, 1]}}"),
                    "EL-C054 c.yaml:13:28: expected 'interactions' in signals.contacts.from, found "
                            + "'churn'. To fix: write 'from: interactions'"),
            Case.of(
                    ProblemCode.SIGNAL_FORM,
                    "signal without form",
                    MinimalConfig.with(
                            "churn: {path: c}",
                            "churn: {path: c}\n  interactions: {path: i}",
                            "output: {reports: out}",
                            "output: {reports: out}\nsignals: {contacts: {from: interactions, look-back-days: 7, bands: [0, 1]}}"),
                    "EL-C055 c.yaml:14:11: expected exactly one of 'count', 'sum' and 'distinct' in "
                            + "signals.contacts, found none. To fix: write 'count: true' to count contacts, or name "
                            + "the column of a sum or of distinct values"),
            Case.of(
                    ProblemCode.SIGNAL_FORM,
                    "signal of two forms",
                    MinimalConfig.with(
                            "churn: {path: c}",
                            "churn: {path: c}\n  interactions: {path: i}",
                            "output: {reports: out}",
                            "output: {reports: out}\nsignals: {contacts: {from: interactions, count: true, sum: duration_seconds, look-back-days: 7, bands: [0, 1]}}"),
                    "EL-C055 c.yaml:14:11: expected exactly one of 'count', 'sum' and 'distinct' in "
                            + "signals.contacts, found count and sum. To fix: write 'count: true' to count "
                            + "contacts, or name the column of a sum or of distinct values"),
            Case.of(
                    ProblemCode.BANDS,
                    "bands that do not ascend",
                    MinimalConfig.with(
                            "churn: {path: c}",
                            "churn: {path: c}\n  interactions: {path: i}",
                            "output: {reports: out}",
                            "output: {reports: out}\nsignals: {contacts: {from: interactions, count: true, look-back-days: 7, bands: [0, 2, 2]}}"),
                    "EL-C056 c.yaml:14:81: expected at least two ascending whole numbers in "
                            + "signals.contacts.bands, found [0, 2, 2]. To fix: write each band's lower bound, for "
                            + "example [0, 1, 2, 4]"),
            Case.of(
                    ProblemCode.BANDS,
                    "one band",
                    MinimalConfig.with(
                            "churn: {path: c}",
                            "churn: {path: c}\n  interactions: {path: i}",
                            "output: {reports: out}",
                            "output: {reports: out}\nsignals: {contacts: {from: interactions, count: true, look-back-days: 7, bands: [0]}}"),
                    "EL-C056 c.yaml:14:81: expected at least two ascending whole numbers in "
                            + "signals.contacts.bands, found [0]. To fix: write each band's lower bound, for "
                            + "example [0, 1, 2, 4]"),
            Case.of(
                    ProblemCode.TOPIC,
                    "topic without words",
                    MinimalConfig.with("output: {reports: out}", "output: {reports: out}\ntopics: {waiting: []}"),
                    "EL-C059 c.yaml:13:19: expected at least one word in topics.waiting, found []. To fix: list what "
                            + "customers write, for example [wait, queue*, on hold]"),
            Case.of(
                    ProblemCode.TOPIC,
                    "star inside a word",
                    MinimalConfig.with(
                            "output: {reports: out}", "output: {reports: out}\ntopics: {waiting: [w*it, queue*]}"),
                    "EL-C059 c.yaml:13:20: expected a word or phrase, with * only at its end, found 'w*it'. To fix: "
                            + "list what customers write, for example [wait, queue*, on hold]"),
            Case.of(
                    ProblemCode.TOPIC,
                    "topic of a star",
                    MinimalConfig.with("output: {reports: out}", "output: {reports: out}\ntopics: {waiting: ['*']}"),
                    "EL-C059 c.yaml:13:20: expected a word or phrase, with * only at its end, found '*'. To fix: "
                            + "list what customers write, for example [wait, queue*, on hold]"),
            Case.of(
                    ProblemCode.TOPIC,
                    "too many topics",
                    MinimalConfig.with(
                            "output: {reports: out}",
                            "output: {reports: out}\ntopics: {"
                                    + IntStream.rangeClosed(0, Topic.MOST)
                                            .mapToObj(i -> "t" + i + ": [w]")
                                            .collect(Collectors.joining(", "))
                                    + "}"),
                    "EL-C059 c.yaml:13:600: expected at most 60 topics, found 61 topics. To fix: put words together "
                            + "that mean the same"),
            Case.beyondTheSchema(
                    ProblemCode.REPEATED,
                    "topic named like an instrument",
                    MinimalConfig.with("output: {reports: out}", "output: {reports: out}\ntopics: {ces: [wait]}"),
                    "EL-C023 c.yaml:13:10: expected names that differ, for all stand in the same column of the "
                            + "tables, found 'ces' as instrument or signal, and as topic. To fix: rename the topic"),
            Case.of(
                    ProblemCode.CUT,
                    "crossing of three",
                    MinimalConfig.with(
                            "output: {reports: out}", "output: {reports: out}\ncuts: [month*channel*touchpoint]"),
                    "EL-C057 c.yaml:13:8: expected one dimension, or two different ones joined by '*', "
                            + "found 'month*channel*touchpoint'. To fix: split it into cuts such as touchpoint and "
                            + "touchpoint*month"),
            Case.beyondTheSchema(
                    ProblemCode.CUT,
                    "crossing with itself",
                    MinimalConfig.with("output: {reports: out}", "output: {reports: out}\ncuts: [month*month]"),
                    "EL-C057 c.yaml:13:8: expected one dimension, or two different ones joined by '*', "
                            + "found 'month*month'. To fix: split it into cuts such as touchpoint and "
                            + "touchpoint*month"),
            Case.of(
                    ProblemCode.OUT_OF_RANGE,
                    "one end of a range",
                    MinimalConfig.with(
                            "output: {reports: out}", "output: {reports: out}\ngates: {volume-percent: [20]}"),
                    "EL-C016 c.yaml:13:25: expected a least and a greatest percentage in gates.volume-percent, "
                            + "found [20]. To fix: write two whole numbers, for example [20, 500], or off"),
            Case.of(
                    ProblemCode.OUT_OF_RANGE,
                    "more than all",
                    MinimalConfig.with(
                            "output: {reports: out}", "output: {reports: out}\ngates: {quarantined-percent: 101}"),
                    "EL-C016 c.yaml:13:30: expected a whole number from 0 to 100 in gates.quarantined-percent, "
                            + "found '101'. To fix: choose a number from 0 to 100"),
            Case.beyondTheSchema(
                    ProblemCode.UNKNOWN_NAME,
                    "gate of an input that is not there",
                    MinimalConfig.with(
                            "output: {reports: out}", "output: {reports: out}\ngates: {newest-days: {chrun: 3}}"),
                    "EL-C020 c.yaml:13:23: expected the name of an input ('responses', 'churn') in "
                            + "gates.newest-days, found 'chrun'. To fix: did you mean 'churn'?"),
            Case.beyondTheSchema(
                    ProblemCode.PRIMARY_CIRCULAR,
                    "instrument explained by itself",
                    MinimalConfig.with("{instrument: ces, outcome: churned}", "{instrument: nps, outcome: promoter}"),
                    "EL-C058 c.yaml:11:37: expected an outcome that is not stated in the primary "
                            + "instrument itself, found 'promoter'. To fix: choose what customers did, or what they "
                            + "said to another question"));

    private ProblemCases() {}

    /** Who can notice a problem. */
    enum Notice {
        /** The schema refuses the file too. */
        SCHEMA,
        /** Only the loader can: it takes more than one place, a name or a calendar to see it. */
        LOADER,
        /** A JSON Schema has nothing to look at. */
        NOT_YAML
    }

    /** One configuration with what is said about it. */
    record Case(ProblemCode kind, String name, Notice notice, String text, List<String> messages) {

        static Case of(ProblemCode kind, String name, String text, String... messages) {
            return new Case(kind, name, Notice.SCHEMA, text, List.of(messages));
        }

        static Case beyondTheSchema(ProblemCode kind, String name, String text, String... messages) {
            return new Case(kind, name, Notice.LOADER, text, List.of(messages));
        }

        static Case notYaml(ProblemCode kind, String name, String text, String... messages) {
            return new Case(kind, name, Notice.NOT_YAML, text, List.of(messages));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
