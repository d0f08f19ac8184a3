// A copy button for each piece of code, the chapter menu of narrow screens, and the place in the page's contents.
const startCells = () => {
  for (const source of document.querySelectorAll('.source')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', `Copy the code of ${source.querySelector('.place').textContent}`);
    button.addEventListener('click', async () => {
      await copyText(source.querySelector('code').textContent);
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 1500);
    });
    source.append(button);
  }
};
const copyText = async text => {
  if (navigator.clipboard && isSecureContext) {
    try { await navigator.clipboard.writeText(text); return; } catch { /* not allowed here: the older way below */ }
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
};
const startMenu = () => {
  const menu = document.querySelector('.top .menu');
  const chapters = document.getElementById('chapters');
  menu.setAttribute('role', 'button');
  menu.setAttribute('aria-expanded', 'false');
  const toggle = event => {
    event.preventDefault();
    const open = chapters.classList.toggle('open');
    menu.setAttribute('aria-expanded', String(open));
    if (open) { window.scrollTo({ top: 0 }); chapters.querySelector('a').focus(); }
  };
  menu.addEventListener('click', toggle);
  menu.addEventListener('keydown', event => { if (event.key === ' ') { toggle(event); } });
};
const startContents = () => {
  const links = new Map([...document.querySelectorAll('.contents a')].map(a => [decodeURIComponent(a.hash.slice(1)), a]));
  const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  if (headings.length === 0) { return; }
  const mark = () => {
    const passed = headings.filter(h => h.getBoundingClientRect().top < 140);
    const now = passed.at(-1) ?? headings[0];
    for (const [id, link] of links) { if (id === now.id) { link.setAttribute('aria-current', 'true'); } else { link.removeAttribute('aria-current'); } }
  };
  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting) { return; }
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }, { passive: true });
  mark();
};
// What scrolls sideways can be reached with the keyboard; a formula within a line scrolls where it is wider than the page.
// What is folded away has no width until it is unfolded; to ask for one would lay it out all the same.
const startScrollers = () => {
  const scrolling = '.katex-display, .math-error, .expression, .derivation-wrong-turns p, .course-errata dd, main table';
  const shown = (part, selector) => [...part.querySelectorAll(selector)].filter(e => !e.closest('details:not([open]) > :not(summary)'));
  const markIn = part => {
    const formulas = shown(part, '.page .katex').filter(e => !e.parentElement.matches('.katex-display'));
    const widest = formulas.map(e => Math.max(...[...e.querySelectorAll(':scope > .katex-html > *')].map(b => b.offsetWidth), 0));
    const room = formulas.map(e => e.closest('p, li, td, dd, summary, h2, h3, blockquote, .page').clientWidth);
    formulas.forEach((e, i) => {
      e.classList.toggle('wide', room[i] > 0 && widest[i] > room[i]);
      if (e.classList.contains('wide')) { e.tabIndex = 0; } else { e.removeAttribute('tabindex'); }
    });
    for (const element of shown(part, scrolling)) {
      if (element.scrollWidth > element.clientWidth && element.clientWidth > 0) { element.tabIndex = 0; } else { element.removeAttribute('tabindex'); }
    }
  };
  const mark = () => markIn(document);
  document.addEventListener('toggle', event => markIn(event.target), true);
  addEventListener('resize', mark);
  document.fonts.ready.then(mark);
  mark();
};
