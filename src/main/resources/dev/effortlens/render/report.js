(function () {
  'use strict';
  var doc = document;
  var root = doc.documentElement;
  var given = JSON.parse(doc.getElementById('report-data').textContent);
  var words = given.words;

  function all(selector, within) {
    return Array.prototype.slice.call((within || doc).querySelectorAll(selector));
  }

  function node(tag, text, css) {
    var made = doc.createElement(tag);
    if (text) made.textContent = text;
    if (css) made.className = css;
    return made;
  }

  /* Contents and details. Without this script everything is open; with it the charts speak first. */
  function fold() {
    var contents = doc.querySelector('.toc details');
    var wide = matchMedia('(min-width:1080px)');
    function follow() { contents.open = wide.matches; }
    follow();
    wide.addEventListener('change', follow);
    all('details.data').forEach(function (d) { d.open = false; });
  }

  /* A link that leads into a closed part opens it. */
  function openTarget() {
    var target = location.hash.length > 1 && doc.getElementById(location.hash.slice(1));
    var closed = target && target.closest('details:not([open])');
    if (closed) closed.open = true;
  }

  function markSection() {
    if (!window.IntersectionObserver) return;
    var links = {};
    var seen = {};
    all('.toc a').forEach(function (a) { links[a.getAttribute('href').slice(1)] = a; });
    var sections = all('main section[id]').filter(function (s) { return links[s.id]; });
    var observer = new IntersectionObserver(function (entries) {
      entries.forEach(function (e) { seen[e.target.id] = e.isIntersecting; });
      var current = sections.filter(function (s) { return seen[s.id]; })[0];
      if (!current) return;
      sections.forEach(function (s) {
        if (s === current) links[s.id].setAttribute('aria-current', 'true');
        else links[s.id].removeAttribute('aria-current');
      });
    }, { rootMargin: '-64px 0px -70% 0px' });
    sections.forEach(function (s) { observer.observe(s); });
  }

  /* Tables: data-v is a cell's exact value, data-lo and data-hi its interval; they are sorted by and copied. */
  function seenText(cell) {
    var parts = Array.prototype.map.call(cell.childNodes, function (c) { return c.textContent; });
    return parts.join(' ').replace(/\s+/g, ' ').trim();
  }

  function exact(cell) {
    return cell.hasAttribute('data-v') ? cell.getAttribute('data-v') : seenText(cell);
  }

  function quoted(value) {
    var harmless = /^[=+\-@\t\r]/.test(value) && isNaN(value) ? "'" + value : value;
    return /[",\r\n]/.test(harmless) ? '"' + harmless.replace(/"/g, '""') + '"' : harmless;
  }

  /* Returns the cells of a row by column; a cell over several columns stands in the first, plots stand nowhere. */
  function byColumn(row) {
    var cells = [];
    Array.prototype.forEach.call(row.children, function (c) {
      for (var i = 0; i < c.colSpan; i++) cells.push(i ? null : c);
    });
    return cells;
  }

  function csv(table) {
    var heads = byColumn(all('thead tr', table).pop());
    if (all('thead tr', table).length > 1) heads.unshift(table.querySelector('thead th'));
    var rows = all('tbody tr', table);
    var grouped = rows.some(function (r) { return r.classList.contains('head'); });
    var body = rows.filter(function (r) { return !r.classList.contains('head'); }).map(byColumn);
    var plot = heads.map(function (h) { return h.classList.contains('plot'); });
    var wide = heads.map(function (h, x) {
      return body.some(function (cells) { return cells[x] && cells[x].hasAttribute('data-lo'); });
    });
    var lines = [[]];
    if (grouped) lines[0].push('');
    heads.forEach(function (h, x) {
      if (plot[x]) return;
      lines[0].push(quoted(seenText(h)));
      if (wide[x]) lines[0].push(quoted(seenText(h) + ' ' + words.low), quoted(seenText(h) + ' ' + words.high));
    });
    var group = '';
    rows.forEach(function (row) {
      if (row.classList.contains('head')) {
        group = seenText(row);
        return;
      }
      var cells = byColumn(row);
      var line = grouped ? [quoted(group)] : [];
      heads.forEach(function (h, x) {
        if (plot[x] && cells[x] && cells[x].colSpan > 1) cells[x + 1] = cells[x];
        if (plot[x]) return;
        var c = cells[x];
        line.push(c ? quoted(exact(c)) : '');
        if (wide[x]) line.push(c && c.getAttribute('data-lo') || '', c && c.getAttribute('data-hi') || '');
      });
      lines.push(line);
    });
    return lines.map(function (l) { return l.join(','); }).join('\n') + '\n';
  }

  function copy(text, done) {
    function byHand() {
      var area = node('textarea');
      area.value = text;
      doc.body.appendChild(area);
      area.select();
      doc.execCommand('copy');
      area.remove();
      done();
    }
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);
    else byHand();
  }

  function copier(table) {
    var button = node('button', words.copy);
    button.type = 'button';
    button.addEventListener('click', function () {
      copy(csv(table), function () {
        button.textContent = words.copied;
        doc.getElementById('live').textContent = words.copied;
        setTimeout(function () { button.textContent = words.copy; }, 1600);
      });
    });
    return button;
  }

  /* Hides rows without the text, and headings without rows; a heading that has it keeps its rows. */
  function filter(table) {
    var input = node('input');
    input.type = 'search';
    input.placeholder = words.filter;
    input.setAttribute('aria-label', words.filter);
    input.addEventListener('input', function () {
      var wanted = input.value.toLowerCase();
      function has(row) { return row.textContent.toLowerCase().indexOf(wanted) >= 0; }
      all('tbody', table).forEach(function (body) {
        var head = body.querySelector('tr.head');
        var rows = all('tr:not(.head)', body);
        var whole = head && has(head);
        rows.forEach(function (r) { r.hidden = !whole && !has(r); });
        if (head) head.hidden = rows.every(function (r) { return r.hidden; });
      });
    });
    return input;
  }

  function order(numeric, down) {
    return function (a, b) {
      if (!numeric) return down ? b.key.localeCompare(a.key) : a.key.localeCompare(b.key);
      var x = parseFloat(a.key);
      var y = parseFloat(b.key);
      if (isNaN(x) || isNaN(y)) return isNaN(x) - isNaN(y);
      return down ? y - x : x - y;
    };
  }

  var sorters = [];

  /* Chromium does not repeat buttons with the heads of tables on paper, so the words leave them while it prints. */
  function wordsOutOf(button) {
    while (button.firstChild) button.parentNode.insertBefore(button.firstChild, button);
  }

  function wordsInto(button) {
    while (button.previousSibling) button.insertBefore(button.previousSibling, button.firstChild);
  }

  function sorter(table, head) {
    var button = node('button');
    button.type = 'button';
    /* A space after the words would let the arrow fall onto a line of its own. */
    if (!head.children.length) head.textContent = head.textContent.trim();
    head.appendChild(button);
    wordsInto(button);
    sorters.push(button);
    var numeric = head.getAttribute('data-sort') === 'n';
    var column = Array.prototype.indexOf.call(head.parentNode.children, head);
    button.addEventListener('click', function () {
      var down = head.hasAttribute('aria-sort') ? head.getAttribute('aria-sort') === 'ascending' : numeric;
      all('th[aria-sort]', table).forEach(function (h) { h.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      all('tbody', table).forEach(function (body) {
        all('tr:not(.head)', body).map(function (row) {
          var cell = byColumn(row)[column];
          return { row: row, key: cell ? exact(cell) : '' };
        }).sort(order(numeric, down)).forEach(function (sorted) { body.appendChild(sorted.row); });
      });
    });
  }

  function equip(table) {
    var tools = node('div', null, 'tools');
    tools.appendChild(copier(table));
    if (table.hasAttribute('data-filter')) tools.appendChild(filter(table));
    table.closest('.tw').after(tools);
    all('thead th[data-sort]', table).forEach(function (head) { sorter(table, head); });
  }

  /* Charts. Colours are the page's variables, so that dark and print follow without drawing again. */
  var FONT = getComputedStyle(doc.body).fontFamily;
  var INK = 'var(--ink)';
  var INK_2 = 'var(--ink-2)';

  function shade(step) { return 'var(--e' + step + ')'; }

  function shape(name, at, style) { return new echarts.graphic[name]({ shape: at, style: style || {} }); }

  function label(text, x, y, align, extra) {
    return shape('Text', null, Object.assign({ text: text, x: x, y: y, align: align, verticalAlign: 'bottom', fill: INK_2, fontFamily: FONT, fontSize: 12 }, extra));
  }

  /* About how wide a text of 12 pixels is drawn; characters of East Asia are as wide as they are high. */
  function width(text) {
    return Array.from(text).reduce(function (sum, c) { return sum + (c.codePointAt(0) > 0x2e7f ? 13 : 7); }, 0);
  }

  /* A series of its own, as the library's small build has none for free shapes: paint returns them for given axes. */
  function install() {
    echarts.extendSeriesModel({
      type: 'series.marks', dependencies: ['grid'], defaultOption: { coordinateSystem: 'cartesian2d', data: [] },
      getInitialData: function () { return echarts.helper.createList(this); }
    });
    echarts.extendChartView({
      type: 'marks',
      render: function (series) {
        var group = this.group;
        var axes = series.coordinateSystem;
        var area = axes.getArea();
        var slot = axes.getAxis('x').getBandWidth();
        group.removeAll();
        group.silent = true;
        if (series.get('clip')) group.setClipPath(shape('Rect', area));
        series.get('paint')(function (x, y) { return axes.dataToPoint([x, y]); }, area, slot).forEach(function (made) { group.add(made); });
      }
    });
  }

  function marks(z, paint, clip) { return { type: 'marks', z: z, paint: paint, clip: Boolean(clip) }; }

  function line(from, to, style) { return shape('Line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style); }

  /* Whisker of each point that has an interval; stroke gives the colour of a point. */
  function whiskers(d, stroke, width) {
    return marks(3, function (at) {
      var made = [];
      d.points.forEach(function (p, i) {
        if (p.lo !== null && p.hi !== null) made.push(line(at(i, p.lo), at(i, p.hi), { stroke: stroke(i), lineWidth: width }));
      });
      return made;
    });
  }

  /* Filled with an interval, hollow without one. */
  function dots(d, box) {
    var data = [];
    d.points.forEach(function (p, i) {
      if (p.v === null) return;
      var sure = p.lo !== null;
      var colour = shade(d.shades[i]);
      data.push({
        value: [i, p.v],
        itemStyle: sure
          ? { color: colour, opacity: 1, borderColor: 'var(--bg)', borderWidth: 1 }
          : { color: 'var(--bg)', opacity: 1, borderColor: colour, borderWidth: 2 },
        label: { show: d.direct && (box.clientWidth - 60) / d.x.length > 58, position: 'right', distance: 6, color: INK, fontSize: 12, formatter: p.label }
      });
    });
    return { type: 'scatter', z: 4, symbolSize: 9, data: data };
  }

  /* Names of the sides over bands of surface, a dashed line at the rate of each compared side. */
  function sides(d) {
    return marks(0, function (at, area, slot) {
      var made = [];
      d.sides.forEach(function (side) {
        var left = at(side.from, 0)[0] - slot / 2;
        var right = at(side.to, 0)[0] + slot / 2;
        made.push(
          shape('Rect', { x: left + 1, y: area.y, width: right - left - 2, height: area.height }, { fill: side.shaded ? 'var(--surface)' : 'none' }),
          label(width(side.label) < right - left ? side.label : '–', (left + right) / 2, area.y - 8, 'center')
        );
        if (side.pooled === null) return;
        var y = at(side.from, side.pooled)[1];
        made.push(line([left + 2, y], [right - 2, y], { stroke: 'var(--ink-3)', lineWidth: 1, lineDash: [3, 3] }));
      });
      return made;
    });
  }

  /* Whiskers and dots of a side between two places, from top to bottom. */
  function upright(d, at, side, left, right) {
    var found = [];
    for (var i = side.from; i <= side.to; i++) {
      var p = d.points[i];
      if (p.v === null) continue;
      var dot = at(i, p.v);
      if (dot[0] < left - 3 || dot[0] > right + 3) continue;
      found.push({
        top: p.hi === null ? dot[1] - 5 : Math.min(dot[1] - 5, at(i, p.hi)[1]),
        bottom: p.lo === null ? dot[1] + 5 : Math.max(dot[1] + 5, at(i, p.lo)[1])
      });
    }
    return found;
  }

  /* Where a label of a line is best read: near the line, and covering little of whiskers and dots. */
  function place(d, at, area, side, line, size, spots) {
    var best = null;
    spots.forEach(function (spot) {
      var marks = upright(d, at, side, spot.left, spot.right);
      var ends = [line - 5, line + size + 5];
      marks.forEach(function (m) { ends.push(m.top - 3, m.bottom + size + 2); });
      ends.forEach(function (y) {
        if (y - size < area.y || y > area.y + area.height || (y > line - 5 && y < line + size + 5)) return;
        var cost = y < line ? (line - 5 - y) / 3 : (y - size - 5 - line) / 3;
        marks.forEach(function (m) { cost += Math.max(0, Math.min(m.bottom, y) - Math.max(m.top, y - size)); });
        if (best === null || cost < best.cost) best = { cost: cost, x: spot.left, y: y };
      });
    });
    return best || { x: spots[0].left, y: line - 5 };
  }

  /* The rates at those lines: on the side where the points lie below, unless a whisker is in the way there. */
  function rates(d) {
    var known = d.sides.filter(function (s) { return s.pooled !== null; });
    var rising = known.length === 2 && known[1].pooled > known[0].pooled;
    return marks(5, function (at, area, slot) {
      var size = slot < 30 ? 10 : 13;
      return known.map(function (side) {
        var wide = width(side.pooledLabel) * size / 11;
        var left = at(side.from, 0)[0] - slot / 2 + 4;
        var right = at(side.to, 0)[0] + slot / 2 - 4 - wide;
        var spots = (rising ? [left, right] : [right, left]).map(function (x) { return { left: x, right: x + wide }; });
        var found = place(d, at, area, side, at(side.from, side.pooled)[1], size, spots);
        return label(side.pooledLabel, found.x, found.y, 'left', {
          fill: INK, stroke: 'var(--surface)', lineWidth: 3, fontSize: size, fontWeight: 600
        });
      });
    });
  }

  function tooltip(lines) {
    var tip = node('div', null, 'tip');
    lines.forEach(function (line, i) { tip.appendChild(node(i ? 'div' : 'b', line)); });
    return tip;
  }

  function xAxis(d, box) {
    var slot = (box.clientWidth - 60) / d.x.length;
    var longest = d.x.reduce(function (n, x) { return Math.max(n, x.length); }, 0);
    var size = slot > longest * 8 ? 12 : slot > longest * 6.6 ? 10 : 9;
    return {
      type: 'category', data: d.x.map(function (x, i) { return String(i); }),
      axisLine: { lineStyle: { color: 'var(--rule-2)' } }, axisTick: { show: false }, splitLine: { show: false },
      axisLabel: {
        interval: 0, color: INK_2, lineHeight: 16,
        formatter: function (v, i) { return '{x|' + d.x[i] + '}\n{n|' + (slot < 22 ? '' : d.n[i]) + '}'; },
        rich: { x: { color: INK, fontSize: size, fontWeight: 600 }, n: { color: INK_2, fontSize: slot < 34 ? 10 : 11 } }
      }
    };
  }

  function yAxis(d) {
    return {
      type: 'value', z: 1, min: d.min, max: d.max, interval: d.step,
      axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: 'var(--rule)' } },
      axisLabel: { color: INK_2, fontSize: 12, formatter: function (v) { return d.ticks[Math.round((v - d.min) / d.step)]; } }
    };
  }

  function curve(d, box) {
    var longest = d.ticks.reduce(function (n, t) { return Math.max(n, t.length); }, 0);
    var series = [whiskers(d, function (i) { return shade(d.shades[i]); }, 2), dots(d, box)];
    if (d.sides.length) {
      series.unshift(sides(d));
      series.push(rates(d));
    }
    return {
      animation: false,
      textStyle: { fontFamily: FONT, fontSize: 12, color: INK_2 },
      grid: { left: 12 + longest * 7, right: d.direct ? 36 : 8, top: d.sides.length ? 30 : 14, bottom: 48 },
      xAxis: xAxis(d, box),
      yAxis: yAxis(d),
      series: series,
      tooltip: {
        trigger: 'axis', className: 'tipbox', confine: true, padding: 0, textStyle: { fontFamily: FONT },
        axisPointer: { type: 'line', lineStyle: { color: 'var(--rule-2)', type: 'solid', width: 1 } },
        formatter: function (hits) {
          var hit = [].concat(hits)[0];
          return tooltip(d.points[hit.value[0]].tip);
        }
      }
    };
  }

  /* A band between both ends of the intervals, in steps; a whisker where there is one day only. */
  function band(curve) {
    var known = [];
    curve.day.forEach(function (day, i) { if (curve.lo[i] !== null && curve.hi[i] !== null) known.push([day, curve.lo[i], curve.hi[i]]); });
    return marks(1, function (at) {
      if (known.length === 1) {
        return [line(at(known[0][0], known[0][1]), at(known[0][0], known[0][2]), { stroke: shade(curve.shade), lineWidth: 3 })];
      }
      var over = [];
      var under = [];
      known.forEach(function (k, i) {
        if (i) {
          over.push(at(k[0], known[i - 1][2]));
          under.push(at(k[0], known[i - 1][1]));
        }
        over.push(at(k[0], k[2]));
        under.push(at(k[0], k[1]));
      });
      return [shape('Polygon', { points: over.concat(under.reverse()) }, { fill: shade(curve.shade), opacity: 0.18 })];
    }, known.length > 1);
  }

  /* The share from zero at day 0; flat to the end of the axis is not drawn, as nothing is known there. */
  function steps(curve) {
    var data = curve.day.map(function (day, i) { return [day, curve.v[i]]; });
    if (curve.day[0] > 0) data.unshift([0, 0]);
    return {
      type: 'line', name: curve.name, step: 'end', symbol: 'none', z: 3, data: data,
      lineStyle: { color: shade(curve.shade), width: 2 }, itemStyle: { color: shade(curve.shade) }, emphasis: { disabled: true }
    };
  }

  /* Names with their last values, moved apart where they would meet. */
  function ends(d) {
    return marks(5, function (at) {
      var placed = d.curves.map(function (c) {
        var end = at(c.day[c.day.length - 1], c.v[c.v.length - 1]);
        return { text: c.end, x: end[0] + 8, y: end[1] };
      }).sort(function (a, b) { return a.y - b.y; });
      placed.forEach(function (p, i) { if (i && p.y - placed[i - 1].y < 16) p.y = placed[i - 1].y + 16; });
      return placed.map(function (p) {
        return label(p.text, p.x, p.y, 'left', { fill: INK, fontWeight: 600, verticalAlign: 'middle' });
      });
    });
  }

  /* Answers still followed, under the ticks of the same axis. */
  function followed(d, every) {
    return marks(5, function (at, area) {
      var top = area.y + area.height + 48;
      var made = [label(d.followedLabel, 0, top, 'left')];
      d.curves.forEach(function (c, row) {
        var y = top + 18 * (row + 1);
        made.push(label(c.name, 0, y, 'left', { fill: INK }));
        d.days.forEach(function (day, i) {
          if (i % every === 0) made.push(label(c.followed[i], at(day, 0)[0], y, 'center'));
        });
      });
      return made;
    });
  }

  function dayAxis(d, every) {
    var shown = d.days.filter(function (day, i) { return i % every === 0; });
    return {
      type: 'value', min: 0, max: d.last, interval: shown.length > 1 ? shown[1] : d.last,
      axisLine: { lineStyle: { color: 'var(--rule-2)' } }, axisTick: { show: false }, splitLine: { show: false },
      axisLabel: {
        color: INK_2, fontSize: 12, showMaxLabel: shown.indexOf(d.last) >= 0,
        formatter: function (v) { var i = d.days.indexOf(v); return i < 0 ? '' : d.dayLabels[i]; }
      }
    };
  }

  function windowLine(d) {
    return {
      silent: true, symbol: 'none', data: d.window === null ? [] : [{ xAxis: d.window }],
      label: { formatter: d.windowLabel, color: INK_2, fontSize: 12, position: 'end', distance: 6 },
      lineStyle: { color: 'var(--ink-3)', type: 'solid', width: 1 }
    };
  }

  /* The share with an event by day, for each group, with its band and the numbers followed. */
  function overTime(d, box) {
    var narrow = box.clientWidth < 560;
    var every = narrow ? 2 : 1;
    var longest = d.curves.reduce(function (n, c) { return Math.max(n, width(c.end)); }, 0);
    var left = narrow ? 62 : 92;
    var series = [];
    d.curves.forEach(function (c) { series.push(band(c), steps(c)); });
    series[1].markLine = windowLine(d);
    series.push(ends(d), followed(d, every));
    return {
      animation: false,
      textStyle: { fontFamily: FONT, fontSize: 12, color: INK_2 },
      grid: { left: left, right: 16 + longest, top: 28, bottom: 68 + 18 * d.curves.length },
      xAxis: dayAxis(d, every),
      yAxis: {
        type: 'value', min: 0, max: d.max, interval: d.step,
        axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: 'var(--rule)' } },
        axisLabel: { color: INK_2, fontSize: 12, formatter: function (v) { return d.ticks[Math.round(v / d.step)]; } }
      },
      series: series,
      tooltip: {
        trigger: 'axis', className: 'tipbox', confine: true, padding: 0, textStyle: { fontFamily: FONT },
        axisPointer: { type: 'line', snap: true, lineStyle: { color: 'var(--rule-2)', type: 'solid', width: 1 } },
        formatter: function (hits) { return tooltip(linesOf(d, [].concat(hits)[0].value[0])); }
      }
    };
  }

  function linesOf(d, day) {
    var lines = d.curves.map(function (c) {
      var last = -1;
      c.day.forEach(function (known, i) { if (known <= day) last = i; });
      return last < 0 ? '' : c.tip[last];
    }).filter(Boolean).reverse();
    return [words.day.replace('0', String(day))].concat(lines);
  }

  /* The band between the limits: one polygon per stretch of periods on one level, so that the band jumps where it does. */
  function limits(d) {
    var stretches = [];
    d.points.forEach(function (p, i) {
      if (p.ll === null) return;
      var open = stretches[stretches.length - 1];
      if (!open || p.shift || open[open.length - 1].i !== i - 1) stretches.push(open = []);
      open.push({ i: i, p: p });
    });
    return marks(1, function (at, area, slot) {
      var made = [];
      stretches.forEach(function (stretch) {
        var over = [];
        var under = [];
        var level = [];
        stretch.forEach(function (m) {
          [-slot / 2, slot / 2].forEach(function (dx) {
            over.push([at(m.i, 0)[0] + dx, at(m.i, m.p.ul)[1]]);
            under.push([at(m.i, 0)[0] + dx, at(m.i, m.p.ll)[1]]);
            level.push([at(m.i, 0)[0] + dx, at(m.i, m.p.c)[1]]);
          });
        });
        made.push(
          shape('Polygon', { points: over.concat(under.reverse()) }, { fill: 'var(--rule)', opacity: 0.6 }),
          shape('Polyline', { points: level }, { stroke: 'var(--ink-3)', lineWidth: 1, lineDash: [3, 3], fill: 'none' })
        );
      });
      return made;
    }, true);
  }

  /* Periods joined by a line; filled where judged, larger and labelled beyond the limits; the last carries its value. */
  function periodDots(d, last) {
    return {
      type: 'line', z: 4, showAllSymbol: true, symbol: 'circle', lineStyle: { color: INK, width: 1.5 }, emphasis: { disabled: true }, connectNulls: false,
      data: d.points.map(function (p, i) {
        var judged = p.complete && p.lo !== null;
        var colour = p.out ? 'var(--accent)' : INK;
        return {
          value: p.v === null ? '-' : p.v,
          symbolSize: p.out ? 10 : judged ? 5 : 7,
          itemStyle: judged
            ? { color: colour, borderColor: colour, opacity: 1 }
            : { color: 'var(--bg)', borderColor: colour, borderWidth: 1.5, opacity: 1 },
          label: { show: p.out || i === last, position: i === last ? 'right' : 'top', distance: i === last ? 7 : 8, color: colour, fontWeight: 600, fontSize: 12, formatter: p.label }
        };
      })
    };
  }

  function newLevels(d) {
    return marks(2, function (at, area, slot) {
      var made = [];
      d.points.forEach(function (p, i) {
        if (!p.shift) return;
        var x = at(i, 0)[0] - slot / 2;
        made.push(
          line([x, area.y], [x, area.y + area.height], { stroke: 'var(--accent)', lineWidth: 1 }),
          label(d.newLevel, x, area.y - 4, x > area.x + area.width / 2 ? 'right' : 'left', { fill: 'var(--accent)' })
        );
      });
      return made;
    });
  }

  /* A series inside its control limits. */
  function periods(d, box) {
    var last = -1;
    d.points.forEach(function (p, i) { if (p.v !== null) last = i; });
    var longest = d.ticks.reduce(function (n, t) { return Math.max(n, t.length); }, 0);
    var left = 12 + longest * 7;
    /* The label is bold, and stands clear of its mark. */
    var right = 20 + 1.15 * width(d.points[last].label);
    var slot = Math.max(52, 8 + 6.5 * d.periods.reduce(function (n, p) { return Math.max(n, p.length); }, 0));
    var every = Math.ceil(d.periods.length * slot / Math.max(slot, box.clientWidth - left - right));
    return {
      animation: false,
      textStyle: { fontFamily: FONT, fontSize: 12, color: INK_2 },
      grid: { left: left, right: right, top: 22, bottom: 26 },
      xAxis: {
        type: 'category', data: d.periods,
        axisLine: { lineStyle: { color: 'var(--rule-2)' } }, axisTick: { show: false }, splitLine: { show: false },
        axisLabel: { color: INK_2, fontSize: 12, interval: function (i) { return (d.periods.length - 1 - i) % every === 0; } }
      },
      yAxis: yAxis(d),
      series: [limits(d), newLevels(d), whiskers(d, function (i) { return d.points[i].out ? 'var(--accent)' : 'var(--ink-3)'; }, 1.5), periodDots(d, last)],
      tooltip: {
        trigger: 'axis', className: 'tipbox', confine: true, padding: 0, textStyle: { fontFamily: FONT },
        axisPointer: { type: 'line', lineStyle: { color: 'var(--rule-2)', type: 'solid', width: 1 } },
        formatter: function (hits) {
          var tip = d.points[[].concat(hits)[0].dataIndex].tip;
          return tip.length ? tooltip(tip) : '';
        }
      }
    };
  }

  var drawn = [];

  function draw(box) {
    var key = box.getAttribute('data-chart');
    var d = given.curves[key] || given.steps[key] || given.trends[key];
    var option = given.curves[key] ? curve : given.steps[key] ? overTime : periods;
    if (d.direct || option === periods) box.classList.add('direct');
    if (option === overTime) box.classList.add('time');
    var chart = echarts.init(box, null, { renderer: 'svg' });
    var width = -1;
    function again() {
      width = box.clientWidth;
      chart.resize({ silent: true });
      chart.setOption(option(d, box), true);
    }
    again();
    drawn.push(again);
    if (window.ResizeObserver) {
      new ResizeObserver(function () {
        if (box.clientWidth && box.clientWidth !== width && !root.hasAttribute('data-print')) again();
      }).observe(box);
    }
  }

  /* Paper: light, as wide as A4 between its margins, open but for long tables nobody opened; afterwards as it was. */
  var closed = [];
  addEventListener('beforeprint', function () {
    root.setAttribute('data-print', '');
    closed = all('details:not([open]):not(.long)');
    closed.forEach(function (d) { d.open = true; });
    sorters.forEach(wordsOutOf);
    doc.body.style.width = '688px';
    drawn.forEach(function (again) { again(); });
    doc.body.style.width = '';
  });
  addEventListener('afterprint', function () {
    root.removeAttribute('data-print');
    closed.forEach(function (d) { d.open = false; });
    sorters.forEach(wordsInto);
    drawn.forEach(function (again) { again(); });
  });

  fold();
  openTarget();
  addEventListener('hashchange', openTarget);
  markSection();
  all('table').forEach(equip);
  if (window.echarts) {
    install();
    all('.chart').forEach(draw);
  }
})();
