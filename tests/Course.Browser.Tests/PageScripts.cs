namespace Course.Browser.Tests;

/// <summary>Scripts that look at a page and return what is wrong with it.</summary>
internal static class PageScripts
{
    /// <summary>Formulas that are not typeset, or not without an error.</summary>
    public const string Math = """
        const wrong = [...document.querySelectorAll('.math.raw, .math-error, .katex-error')].map(e => 'not typeset: ' + e.textContent);
        const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        for (let n = walker.nextNode(); n; n = walker.nextNode()) {
          if (!n.parentElement.closest('pre, code, script, style, annotation, .plot') && /\\\(|\\\[|\$\$/.test(n.data)) { wrong.push('left as text: ' + n.data.trim().slice(0, 80)); }
        }
        for (const k of document.querySelectorAll('.katex')) { if (!k.closest('details:not([open])') && k.getBoundingClientRect().width === 0) { wrong.push('takes no space: ' + k.textContent.slice(0, 80)); } }
        return wrong;
        """;

    /// <summary>Brings every chart into view and calls back with those that are not drawn with all their points.</summary>
    public const string Plots = """
        const done = arguments[arguments.length - 1];
        const finite = v => v !== null && v !== '' && Number.isFinite(typeof v === 'number' ? v : +v);
        const length = a => a ? Array.from(a).length : 0;
        const check = box => {
          const wrong = [], given = box.figure, plot = box.plot;
          if (box.querySelector(':scope > .cut')) { return [box.textContent]; }
          given.data.forEach((trace, i) => {
            const name = `trace ${i} (${trace.type ?? 'scatter'})`, full = plot._fullData.find(t => t.index === i || t._input === plot.data[i]);
            if (!full) { wrong.push(name + ' is missing'); return; }
            for (const key of ['x', 'y', 'z']) { if (Array.isArray(trace[key]) && length(plot.data[i][key]) !== trace[key].length) { wrong.push(`${name}: ${key} has another length`); } }
            if (trace.visible === false || trace.visible === 'legendonly') { return; }
            if ((trace.type ?? 'scatter') === 'scatter' && /markers/.test(full.mode ?? '') && !full.hoverinfo?.includes?.('skip')) {
              const drawn = plot.calcdata[i] ? [...plot.querySelectorAll('.scatterlayer .trace')].reduce((n, t) => n + (t.__data__?.[0]?.trace?.index === i ? t.querySelectorAll('.point').length : 0), 0) : 0;
              const wanted = (trace.x ?? trace.y).filter((x, k) => (!trace.x || trace.x[k] !== null) && (!trace.y || finite(trace.y[k]) || typeof trace.y[k] === 'string')).length;
              if (drawn === 0 && wanted > 0) { wrong.push(`${name}: no point is drawn of ${wanted}`); }
            }
            if (trace.type === 'bar') { const n = plot.querySelectorAll('.barlayer .point').length; if (n === 0) { wrong.push(name + ': no bar is drawn'); } }
            if (/^(surface|scatter3d|mesh3d)$/.test(trace.type) && !plot.querySelector('.gl-container canvas')) { wrong.push(name + ': there is no canvas'); }
          });
          return wrong;
        };
        (async () => {
          const wrong = [];
          for (const box of document.querySelectorAll('.plot')) {
            const details = box.closest('details');
            if (details) { details.open = true; }
            box.scrollIntoView({ block: 'center' });
            for (let i = 0; i < 600 && !box.classList.contains('drawn'); i++) { await new Promise(r => setTimeout(r, 50)); }
            const name = box.closest('figure').id || box.getAttribute('aria-label').slice(0, 40);
            if (!box.classList.contains('drawn')) { wrong.push(`${name} was not drawn`); continue; }
            wrong.push(...check(box).map(w => `${name}: ${w}`));
          }
          done(wrong);
        })();
        """;

    /// <summary>
    /// Violations of WCAG 2.1 at levels A and AA, with everything unfolded. What is made alike is looked at once, since the checks take
    /// longer the more there is of it: of the data views the first, of the coloured words in code the first of each kind. The visible
    /// form of a formula has the colour of the text around it and is hidden from readers, so it is taken out. A theme changes colours
    /// alone: in the dark one only the contrast is looked at again.
    /// </summary>
    public const string Accessibility = """
        const done = arguments[arguments.length - 1];
        document.querySelectorAll('details:not(.data)').forEach(d => { d.open = true; });
        [...document.querySelectorAll('details.data')].slice(0, 1).forEach(d => { d.open = true; });
        document.querySelectorAll('.katex-html').forEach(e => e.remove());
        const kinds = new Set();
        for (const word of document.querySelectorAll('pre span')) {
          const kind = [word.closest('pre').className, word.parentElement.className, word.className].join('|');
          if (kinds.has(kind)) { word.replaceWith(...word.childNodes); } else { kinds.add(kind); }
        }
        axe.run({ runOnly: arguments[0] ? ['color-contrast'] : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] })
          .then(r => done(r.violations.flatMap(v => v.nodes.slice(0, 5).map(n => `${v.id}: ${n.html.slice(0, 200)} (${n.target}) ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ''}`))), e => done([String(e)]));
        """;
}
