namespace Course.Browser.Tests;

/// <summary>
/// Scripts that look for violations of WCAG 2.1 at levels A and AA. The checks take longer the more there is on a page, so what is made
/// alike is looked at once.
/// </summary>
internal static class AccessibilityScripts
{
    /// <summary>
    /// Unfolds everything and leaves one of what is made alike; calls back with what did not unfold. Of the data views there remain the
    /// first and its first rows; of the drawn charts as many as the argument says; of the coloured words in code the first of each kind.
    /// The visible form of a formula has the colour of the text around it and is hidden from readers, so it is taken out; of what readers
    /// have instead, a formula that is built of nothing but elements and attributes that came before is replaced by its source, so that
    /// what contains it keeps its text.
    /// </summary>
    public const string LeaveOutWhatIsAlike = """
        const [charts, done] = arguments;
        const wrong = [];
        const once = () => { const seen = new Set(); return kind => !seen.has(kind) && !!seen.add(kind); };
        document.querySelectorAll('.katex-html').forEach(e => e.remove());
        const newParts = once();
        for (const formula of document.querySelectorAll('.katex')) {
          const parts = [...formula.querySelectorAll('*')].map(e => [e.tagName, ...e.getAttributeNames().sort()].join(' '));
          if (parts.filter(newParts).length === 0) { formula.replaceWith(formula.querySelector('annotation')?.textContent ?? formula.textContent); }
        }
        const newWord = once();
        for (const word of document.querySelectorAll('pre span')) {
          if (!newWord([word.closest('pre').className, word.parentElement.className, word.className].join('|'))) { word.replaceWith(...word.childNodes); }
        }
        for (const box of [...document.querySelectorAll('.plot')].filter(b => b.plot).slice(charts)) {
          box.plot.remove();
          delete box.plot;
        }
        document.querySelectorAll('details:not(.data)').forEach(d => { d.open = true; });
        (async () => {
          const view = document.querySelector('details.data');
          if (view) {
            view.open = true;
            for (let i = 0; i < 600 && !view.querySelector('tbody tr'); i++) { await new Promise(r => setTimeout(r, 50)); }
            if (!view.querySelector('tbody tr')) { wrong.push('the first data view stays empty'); }
            view.querySelectorAll('tbody tr:nth-child(n + 6)').forEach(row => row.remove());
          }
          done(wrong);
        })();
        """;

    /// <summary>
    /// Calls back with the violations in the theme that the page has, of the rule of contrast alone if the argument says so, and with the
    /// looks of text that has enough contrast. Of texts made alike, the contrast of one is looked at, and of none if their look was found
    /// good on another page: they and all that they stand in have the same element, class, colours, backgrounds and type. Where that
    /// decides nothing (because it is hidden, overlapped or a single letter), the others are looked at too. Text in a drawing is left out:
    /// the rule reads another property than the one that colours it.
    /// </summary>
    public const string Violations = """
        const [contrastAlone, known, done] = arguments;
        const good = new Set(known), looks = new Map();
        const mark = text => {
          let a = 0x811c9dc5, b = 0x1b873593;
          for (let i = 0; i < text.length; i++) { a = Math.imul(a ^ text.charCodeAt(i), 0x01000193); b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b); }
          return (a >>> 0).toString(36) + '-' + (b >>> 0).toString(36);
        };
        const around = e => ['::before', '::after'].map(p => getComputedStyle(e, p)).filter(s => !['none', 'normal'].includes(s.content)).map(s => [s.content, s.position, s.width, s.height, s.backgroundColor, s.backgroundImage].join());
        const look = e => {
          if (!e) { return ''; }
          if (!looks.has(e)) {
            const s = getComputedStyle(e);
            looks.set(e, mark([
              look(e.parentElement), e.tagName, e.getAttribute('class') ?? '', s.color, s.webkitTextFillColor, s.webkitTextStrokeColor, s.webkitTextStrokeWidth, s.textShadow, s.fontSize, s.fontWeight,
              s.opacity, s.filter, s.mixBlendMode, s.backgroundColor, s.backgroundImage, s.backgroundClip, s.position, ...around(e)].join('|')));
          }
          return looks.get(e);
        };
        const letters = e => e.matches('input, select, textarea') ? 2 : [...e.childNodes].reduce((n, c) => n + (c.nodeType === Node.TEXT_NODE ? c.data.trim().length : 0), 0);
        const kinds = new Map();
        for (const e of document.querySelectorAll('body, body *:not(script, style, math *, svg *)')) {
          if (letters(e) > 0 && e.checkVisibility({ visibilityProperty: true })) { kinds.set(look(e), [...(kinds.get(look(e)) ?? []), e]); }
        }
        axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-contrast]' }] });
        const violations = rule => rule.violations.slice(0, 20).map(v => `${rule.id}: ${v.node.source.slice(0, 200)} (${v.node.selector}) ${(v.any[0] ?? v.all[0] ?? v.none[0])?.message ?? ''}`);
        const elements = nodes => new Set((nodes ?? []).map(n => n.node.element));
        const run = async (texts, rules) => {
          texts.forEach(e => { e.dataset.contrast = ''; });
          const seen = await axe.run({ runOnly: rules, reporter: (results, options, tell) => {
            const contrast = results.find(r => r.id === 'color-contrast');
            tell({ wrong: results.flatMap(violations), pale: elements(contrast?.violations), fine: elements(contrast?.passes.filter(p => p.any[0]?.data?.messageKey !== 'hidden')) });
          } });
          texts.forEach(e => { delete e.dataset.contrast; });
          return seen;
        };
        (async () => {
          const fresh = [...kinds].filter(([look]) => !good.has(look)).map(([look, alike]) => ({ look, alike, first: alike.find(e => letters(e) > 1) ?? alike[0] }));
          if (contrastAlone && fresh.length === 0) { done([[], []]); return; }
          const seen = await run(fresh.map(f => f.first), contrastAlone ? ['color-contrast'] : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']);
          const others = fresh.flatMap(f => seen.fine.has(f.first) || seen.pale.has(f.first) ? [] : f.alike.filter(e => e !== f.first));
          done([
            [
              ...(known.length + seen.fine.size + seen.pale.size > 0 ? [] : ['no contrast could be decided']),
              ...seen.wrong, ...(others.length > 0 ? (await run(others, ['color-contrast'])).wrong : []),
            ],
            fresh.filter(f => seen.fine.has(f.first) && !seen.pale.has(f.first)).map(f => f.look)]);
        })().catch(e => done([[String(e)], []]));
        """;
}
