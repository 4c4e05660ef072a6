import Chart from 'chart.js/auto';
import Reveal from 'reveal.js';
import 'reveal.js/reset.css';
import 'reveal.js/reveal.css';
import 'reveal.js/theme/white.css';

// the recipe of the two libraries' own first pages: every chart at once, every option as it comes
for (const canvas of document.querySelectorAll<HTMLCanvasElement>('canvas[data-rows]')) {
  const rows = JSON.parse(canvas.dataset.rows ?? '[]') as [string, number][];
  new Chart(canvas, {
    type: 'bar',
    data: { labels: rows.map(([label]) => label), datasets: [{ label: canvas.title, data: rows.map(([, value]) => value) }] },
  });
}
const deck = new Reveal({ hash: true });
await deck.initialize();
document.documentElement.dataset.deck = 'ready';
