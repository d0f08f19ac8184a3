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
        const points = trace => (trace.x ?? trace.y ?? []).filter((x, k) => (!trace.x || trace.x[k] !== null) && (!trace.y || finite(trace.y[k]) || typeof trace.y[k] === 'string')).length;
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
              const wanted = points(trace);
              if (drawn === 0 && wanted > 0) { wrong.push(`${name}: no point is drawn of ${wanted}`); }
            }
            if (trace.type === 'bar') { const n = plot.querySelectorAll('.barlayer .point').length; if (n === 0) { wrong.push(name + ': no bar is drawn'); } }
            if (/^(surface|scatter3d|mesh3d)$/.test(trace.type) && !plot.querySelector('.gl-container canvas')) { wrong.push(name + ': there is no canvas'); }
          });
          if (given.data.every(t => (t.type ?? 'scatter') === 'scatter' && points(t) === 0)) { wrong.push('no trace has a point'); }
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

    /// <summary>Calls back with the milliseconds until the largest piece was shown, and with that piece; with nothing when there is none.</summary>
    public const string LargestPiece = """
        const done = arguments[arguments.length - 1];
        let last = null;
        new PerformanceObserver(list => { last = list.getEntries().at(-1); }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => done(last ? [String(Math.round(last.startTime)), last.element ? last.element.tagName.toLowerCase() + (last.element.className ? '.' + last.element.className : '') : 'an element that has gone'] : []), 400);
        """;

    /// <summary>The addresses of all that the page has loaded.</summary>
    public const string Loaded = "return [location.href, ...performance.getEntriesByType('resource').map(e => e.name)]";

    /// <summary>How wide the page is, when that is wider than it should be, and the first elements that reach out.</summary>
    public const string Width = """
        const width = document.documentElement.scrollWidth, wanted = arguments[0];
        if (width <= wanted) { return []; }
        const out = [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > wanted + 1 && !e.closest('pre, table, .plot, .katex-display, .expression'));
        return [`${width} wide: ${out.slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join('; ')}`];
        """;

    /// <summary>Calls back once page and charts have taken over the dark theme, with what has not after half a minute.</summary>
    public const string Darkened = """
        const done = arguments[arguments.length - 1];
        const root = document.documentElement;
        (async () => {
          const ink = () => getComputedStyle(root).getPropertyValue('--ink').trim();
          const light = () => [
            ...(root.dataset.theme === 'dark' ? [] : ['the page stays light']),
            ...[...document.querySelectorAll('.plot')].filter(p => p.plot && p.plot._fullLayout.font.color !== ink()).map(p => `${p.closest('figure').id || p.getAttribute('aria-label').slice(0, 40)} stays light`)];
          for (let i = 0; i < 600 && light().length > 0; i++) { await new Promise(r => setTimeout(r, 50)); }
          done(light());
        })();
        """;
}
