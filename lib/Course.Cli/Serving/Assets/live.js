// Keeps a page of `course serve` up to date: shows what is going on, and takes over a new state of the page in place.
(() => {
  'use strict';
  const tag = document.currentScript;
  const here = { page: tag.dataset.page, version: tag.dataset.version };
  if (window.courseLive) {
    window.courseLive.arrive(here);
    return;
  }

  let state = here;
  let latest = {};
  let status = null;
  let connected = false;
  let fetching = false;
  let parts = null;

  const style = `
    :host { all: initial; }
    .bar { position: fixed; right: 1rem; bottom: 1rem; z-index: 1000; max-width: min(44rem, calc(100vw - 2rem)); max-height: 60vh;
      overflow: auto; font: 14px/1.5 system-ui, sans-serif; color: #f2f4f6; background: #20262c; border: 1px solid #5b6670;
      border-radius: 8px; padding: .5rem .9rem; box-shadow: 0 4px 18px rgb(0 0 0 / .3); }
    .bar[hidden] { display: none; }
    .bar.failed { border-color: #ff8f9c; }
    pre { margin: .4rem 0 0; font: 13px/1.45 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; color: #ffb3bc; }`;

  const build = () => {
    const host = document.createElement('course-live');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = document.createElement('style');
    sheet.textContent = style;
    const bar = document.createElement('div');
    bar.className = 'bar';
    bar.setAttribute('role', 'status');
    bar.setAttribute('aria-live', 'polite');
    const line = document.createElement('div');
    const errors = document.createElement('pre');
    bar.append(line, errors);
    root.append(sheet, bar);
    document.body.append(host);
    parts = { host, bar, line, errors };
  };

  const sentence = () => {
    if (!connected) { return 'course serve has ended or cannot be reached.'; }
    if (!status) { return ''; }
    if (status.building) { return 'Building the library…'; }
    const running = status.notebooks.filter(n => n.state === 'running');
    const own = running.find(n => n.page === state.page) ?? running[0];
    if (own) {
      const cell = own.cell ? `: cell ${own.cell} of ${own.cells} (line ${own.line})` : '';
      const more = status.notebooks.filter(n => n !== own && (n.state === 'running' || n.state === 'waiting')).length;
      return `Running ${own.name}${cell}${more ? `, ${more} more` : ''}…`;
    }
    return '';
  };

  const problems = () => {
    if (!status) { return []; }
    const failed = status.notebooks.filter(n => n.state === 'failed');
    const own = failed.filter(n => n.page === state.page);
    const shown = own.length || state.page !== 'index.html' ? own : failed;
    return [...status.buildErrors, ...shown.flatMap(n => n.errors)];
  };

  const show = () => {
    if (!parts || !parts.host.isConnected) { build(); }
    const text = sentence();
    const errors = problems();
    parts.line.textContent = text || (errors.length ? 'Something is wrong:' : '');
    parts.errors.textContent = errors.join('\n\n');
    parts.errors.hidden = errors.length === 0;
    parts.bar.classList.toggle('failed', errors.length > 0);
    parts.bar.hidden = !text && errors.length === 0;
  };

  // Where the reader is: the last place with an id above the top of the window, and which folds are open.
  const position = () => {
    let anchor = null;
    for (const element of document.querySelectorAll('[id]')) {
      if (element.getClientRects().length && element.getBoundingClientRect().top <= 80) { anchor = element; }
    }
    const open = [...document.querySelectorAll('details')].map(d => d.open);
    return { x: scrollX, y: scrollY, id: anchor?.id, offset: anchor?.getBoundingClientRect().top ?? 0, open };
  };

  const restore = old => {
    const folds = [...document.querySelectorAll('details')];
    if (folds.length === old.open.length) { folds.forEach((d, i) => { d.open = old.open[i]; }); }
    const anchor = old.id && document.getElementById(old.id);
    const y = anchor ? scrollY + anchor.getBoundingClientRect().top - old.offset : old.y;
    scrollTo({ left: old.x, top: y, behavior: 'instant' });
  };

  const refresh = async () => {
    if (fetching || !latest[state.page] || latest[state.page] === state.version) { return; }
    fetching = true;
    try {
      const answer = await fetch(location.pathname, { cache: 'no-store' });
      if (!answer.ok) { return; }
      const html = await answer.text();
      const old = position();
      const settle = () => restore(old);
      document.open();
      addEventListener('DOMContentLoaded', settle, { once: true });
      addEventListener('load', settle, { once: true });
      document.write(html);
      document.close();
    } catch {
      // The server has gone; its return brings the new state.
    } finally {
      fetching = false;
    }
  };

  // The same script in the new state of the page.
  const arrive = next => {
    state = next;
    document.documentElement.dataset.live = next.version;
    show();
    refresh();
  };
  window.courseLive = { arrive };

  const source = new EventSource('/_live/events');
  source.addEventListener('open', () => { connected = true; show(); });
  source.addEventListener('error', () => { connected = false; show(); });
  source.addEventListener('status', e => { status = JSON.parse(e.data); show(); });
  source.addEventListener('pages', e => { latest = JSON.parse(e.data); refresh(); });
  arrive(here);
})();
