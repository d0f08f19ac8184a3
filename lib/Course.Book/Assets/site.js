// Typesets the math and draws the charts of a page, once its scripts are there.
document.addEventListener('DOMContentLoaded', function () {
  if (window.renderMathInElement) {
    renderMathInElement(document.body, {
      delimiters: [
        { left: '$$', right: '$$', display: true },
        { left: '\\[', right: '\\]', display: true },
        { left: '\\(', right: '\\)', display: false },
        { left: '$', right: '$', display: false }
      ],
      ignoredTags: ['script', 'noscript', 'style', 'textarea', 'pre', 'code'],
      throwOnError: false
    });
  }

  if (window.Plotly) {
    document.querySelectorAll('.chart').forEach(function (chart) {
      var figure = JSON.parse(chart.querySelector('script').textContent);
      var place = document.createElement('div');
      chart.appendChild(place);
      Plotly.newPlot(place, figure.data, figure.layout, { responsive: true, displaylogo: false });
    });
  }
});
