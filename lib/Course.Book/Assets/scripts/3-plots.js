// Charts: the notebook's own figure, drawn when it comes into view. Only its size and its template change here.
const scripts = new Map();
const loadScript = source => {
  if (source.startsWith('#') && !scripts.has(source)) {
    const script = document.createElement('script');
    script.textContent = document.querySelector(source).textContent;
    document.head.append(script);
    scripts.set(source, Promise.resolve());
  }
  if (!scripts.has(source)) {
    scripts.set(source, new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = source;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${source} cannot be loaded.`));
      document.head.append(script);
    }));
  }
  return scripts.get(source);
};
// The chart library comes in parts, each of which calls itself Plotly; a chart keeps the one that drew it.
const bundles = new Map();
const plotly = name => {
  if (!bundles.has(name)) {
    const source = document.body.getAttribute(`data-plotly-${name}`);
    const before = [...bundles.values()].at(-1) ?? Promise.resolve();
    bundles.set(name, before.catch(() => {}).then(async () => {
      delete window.Plotly;
      await loadScript(source);
      return window.Plotly;
    }));
  }
  return bundles.get(name);
};
const merged = (base, over) => {
  const result = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const isObject = value && typeof value === 'object' && !Array.isArray(value);
    result[key] = isObject ? merged(base?.[key] ?? {}, value) : value;
  }
  return result;
};
// On a phone the legend stands between the title and the chart, as many names a line as fit, and the chart is taller by as much.
const legendLines = (figure, width) => {
  const names = [...new Set((figure.data ?? []).filter(trace => trace.showlegend !== false && trace.visible !== false).map(trace => trace.name).filter(Boolean))];
  if (width >= 560 || figure.layout?.showlegend === false || names.length < 2 || figure.layout?.scene) { return 0; }
  const longest = Math.max(...names.map(name => name.length));
  const aLine = Math.max(1, Math.floor((width - 130) / (longest * 6 + 45)));
  return Math.min(8, Math.ceil(names.length / aLine));
};
// A place that the chart gives its legend is meant for a wide page.
const legendIn = (figure, width) => (legendLines(figure, width) > 0 ? {} : figure.layout?.legend ?? {});
const linesAbove = (figure, width) => {
  const lines = legendLines(figure, width);
  const title = titleIn(figure.layout?.title, width);
  return lines === 0 ? 0 : lines + ((typeof title === 'string' ? title : title?.text) ?? '').split('<br>').length - 1;
};
const narrowLayout = (figure, width) => {
  const lines = linesAbove(figure, width);
  return lines === 0 ? {} : {
    legend: { orientation: 'h', x: 0, xanchor: 'left', y: 1, yanchor: 'bottom', font: { size: 11 } },
    title: { y: 1, yref: 'container', yanchor: 'top', pad: { t: 12 } },
    margin: { t: 64 + 20 * lines },
  };
};
const themedTemplate = (figure, width) => {
  const template = figure.layout?.template;
  const style = getComputedStyle(root);
  const colour = name => style.getPropertyValue(name).trim();
  const ink = colour('--ink'), line = colour('--line'), paper = colour('--paper'), raised = colour('--raised');
  const axis = { gridcolor: line, zerolinecolor: line, linecolor: line, tickcolor: line, automargin: true };
  const spaceAxis = { backgroundcolor: raised, gridcolor: line, zerolinecolor: line, linecolor: line, showbackground: true };
  const control = { bgcolor: raised, bordercolor: line, font: { color: ink } };
  const theme = {
    paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)',
    font: { color: ink, family: style.getPropertyValue('--sans').trim() },
    xaxis: axis, yaxis: axis, legend: { bgcolor: 'rgba(0,0,0,0)' },
    modebar: { bgcolor: 'rgba(0,0,0,0)', color: colour('--soft'), activecolor: ink },
    hoverlabel: { bgcolor: paper, bordercolor: line, font: { color: ink } },
    scene: { xaxis: spaceAxis, yaxis: spaceAxis, zaxis: spaceAxis, camera: { eye: { x: 1.5, y: 1.5, z: 1.05 }, center: { x: 0, y: 0, z: -.12 } } },
    sliderdefaults: { ...control, activebgcolor: colour('--accent'), tickcolor: line },
    updatemenudefaults: control,
  };
  const base = template && typeof template === 'object' ? template : {};
  return { ...base, layout: merged(merged(base.layout ?? {}, theme), narrowLayout(figure, width)) };
};
const sizeIn = (box, figure) => {
  const wanted = { width: figure.layout?.width ?? 720, height: figure.layout?.height ?? 450 };
  const width = Math.min(box.parentElement.clientWidth, wanted.width);
  const height = Math.min(wanted.height, Math.max(wanted.height * width / wanted.width, 340));
  return { width: Math.round(width), height: Math.round(height) + 20 * linesAbove(figure, width) };
};
// A title that is wider than its chart goes on a second line.
const titleIn = (title, width) => {
  const text = typeof title === 'string' ? title : title?.text;
  const most = Math.floor(width / 9);
  if (!text || text.length <= most || text.includes('<br>')) { return title; }
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1).length + word.length + 1 > most && lines.at(-1)) { lines.push(''); }
    lines.push(`${lines.pop()} ${word}`.trim());
  }
  return { ...(typeof title === 'string' ? {} : title), text: lines.join('<br>') };
};
// A chart's data lie beside the page, as a script, so that a page from a folder can get them too; a page in a single file has them.
const figureOf = async box => {
  if (!box.figure) {
    const source = box.dataset.figure;
    if (source) { await loadScript(source); }
    box.figure = source ? window.courseFigures[source] : JSON.parse(box.querySelector('script').textContent);
  }
  return box.figure;
};
const drawPlot = async box => {
  if (box.drawing) { return; }
  box.drawing = true;
  try {
    const Plotly = await plotly(box.closest('figure').dataset.plotly);
    const figure = structuredClone(await figureOf(box));
    const size = sizeIn(box, figure);
    const layout = { ...figure.layout, ...size, autosize: false, template: themedTemplate(figure, size.width), legend: legendIn(figure, size.width), title: titleIn(figure.layout?.title, size.width) };
    if (box.closest('.in-space')) { layout.margin = merged({ l: 0, r: 0, b: 0, t: layout.title ? 60 : 0 }, figure.layout?.margin ?? {}); }
    const target = document.createElement('div');
    box.append(target);
    await Plotly.newPlot(target, { data: figure.data, layout, frames: figure.frames ?? [], config: { displaylogo: false, responsive: false, displayModeBar: size.width >= 480 } });
    box.plot = target;
    box.library = Plotly;
    box.classList.add('drawn');
    namePlotButtons(target);
    new ResizeObserver(() => resizePlot(box)).observe(box.parentElement);
  } catch (error) {
    box.classList.add('drawn');
    box.closest('figure').querySelector('.alternative').open = true;
    const note = document.createElement('p');
    note.className = 'cut';
    note.textContent = `This chart was not drawn: ${error.message}`;
    box.append(note);
  }
};
const namePlotButtons = target => {
  for (const button of target.querySelectorAll('.modebar-btn')) { button.setAttribute('aria-label', button.dataset.title ?? ''); }
  for (const svg of target.querySelectorAll('svg.main-svg')) { svg.setAttribute('aria-hidden', 'true'); }
};
const resizePlot = box => {
  if (box.parentElement.clientWidth === 0) { return; } // Folded away, or no longer on the page.
  const size = sizeIn(box, box.figure);
  if (!box.plot || (size.width === box.plot.layout.width && size.height === box.plot.layout.height)) { return; }
  box.library.relayout(box.plot, { ...size, template: themedTemplate(box.figure, size.width), legend: legendIn(box.figure, size.width), title: titleIn(box.figure.layout?.title, size.width) });
};
const dataColumns = trace => Object.entries(trace)
  .filter(([, value]) => Array.isArray(value) && value.length > 0)
  .map(([name, values]) => ({ name, values }));
const cellsOf = (tag, texts) => texts.map(text => {
  const cell = document.createElement(tag);
  cell.textContent = text === null || text === undefined ? '' : typeof text === 'number' ? String(+text.toPrecision(7)) : String(text);
  if (tag === 'th') { cell.scope = 'col'; }
  return cell;
});
const tableOf = (trace, number) => {
  const most = 500;
  const table = document.createElement('table');
  const caption = table.createCaption();
  caption.textContent = trace.name ?? `Series ${number} (${trace.type ?? 'scatter'})`;
  const columns = dataColumns(trace);
  const matrix = columns.find(c => Array.isArray(c.values[0]));
  const flat = columns.filter(c => !Array.isArray(c.values[0]));
  const rows = matrix ? matrix.values : Array.from({ length: Math.max(0, ...flat.map(c => c.values.length)) }, (_, i) => flat.map(c => c.values[i]));
  const head = matrix ? (trace.x ?? matrix.values[0].map((_, i) => i)) : flat.map(c => c.name);
  table.createTHead().insertRow().append(...cellsOf('th', matrix && trace.y ? ['', ...head] : head));
  const body = table.createTBody();
  rows.slice(0, most).forEach((row, i) => body.insertRow().append(...cellsOf('td', matrix && trace.y ? [trace.y[i], ...row] : row)));
  if (rows.length > most) { caption.textContent += `, the first ${most} of ${rows.length} rows`; }
  table.tabIndex = 0;
  return table;
};
const addDataView = figure => {
  const box = figure.querySelector('.plot');
  const details = document.createElement('details');
  details.className = 'data';
  const summary = document.createElement('summary');
  summary.textContent = 'Data';
  details.append(summary);
  details.addEventListener('toggle', async () => {
    const figure = await figureOf(box);
    if (details.open && details.childElementCount === 1) { details.append(...figure.data.map((trace, i) => tableOf(trace, i + 1))); }
  });
  figure.append(details);
};
const startPlots = () => {
  const boxes = [...document.querySelectorAll('.plot')];
  for (const box of boxes) { addDataView(box.closest('figure')); }
  const near = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (entry.isIntersecting) { near.unobserve(entry.target); drawPlot(entry.target); }
    }
  }, { rootMargin: '300px' });
  boxes.forEach(box => near.observe(box));
  document.addEventListener('course:theme', () => {
    for (const box of boxes.filter(b => b.plot)) { box.library.relayout(box.plot, { template: themedTemplate(box.figure, box.plot.layout.width) }); }
  });
  let before = null;
  addEventListener('beforeprint', () => {
    before = root.dataset.theme;
    root.dataset.theme = 'light';
    document.dispatchEvent(new Event('course:theme'));
    boxes.filter(box => !box.querySelector('.picture')).forEach(drawPlot);
  });
  addEventListener('afterprint', () => { root.dataset.theme = before; document.dispatchEvent(new Event('course:theme')); });
};
