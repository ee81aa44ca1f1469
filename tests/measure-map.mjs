// Measures how smoothly the map pans and zooms: frame times in Chromium with the places of a running site (2,000 or more show its worst).
// Usage: npm install playwright-core somewhere, then: node tests/measure-map.mjs http://127.0.0.1:PORT [/path]
// The site has to hold a dataset: dotnet run -c Release --project tests/SyriaTalks.Benchmarks -- generate 300000 FILE, and import it.
import { createRequire } from 'node:module';
const { chromium } = createRequire(`${process.cwd()}/`)('playwright-core');
const [base, path = '/'] = process.argv.slice(2);
if (!/^http:\/\/(127\.|localhost|\[::1\])/.test(base ?? '')) throw new Error('usage: node measure-map.mjs http://127.0.0.1:PORT [/path]');

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(base + path);
await page.waitForSelector('[data-map][data-live]');
const file = await page.evaluate(() => fetch(document.querySelector('[data-map]').dataset.map).then(answer => answer.json()));
await page.locator('[data-map][data-live]:visible').first().focus();
await page.waitForTimeout(1000);
const frames = async act => {
  await page.evaluate(() => {
    window.times = [];
    const tick = now => {
      window.times.push(now);
      window.ticking = requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  for (let i = 0; i < 60; i++) await act(i);
  const times = await page.evaluate(() => {
    cancelAnimationFrame(window.ticking);
    return window.times;
  });
  const steps = times.slice(1).map((t, i) => t - times[i]).sort((a, b) => a - b);
  const at = share => steps[Math.min(steps.length - 1, Math.floor(steps.length * share))].toFixed(1);
  return `${steps.length} frames: median ${at(0.5)} ms, 95% within ${at(0.95)} ms, longest ${at(1)} ms`;
};
const key = name => () => page.keyboard.press(name);
const drawn = () => page.locator('[data-made] .st-map-circle').count();
console.log(`${file.places.filter(p => p.drawn).length} places`);
console.log('zoom in and out, first ', await frames(i => key(i % 20 < 10 ? '+' : '-')()));
console.log('zoom in and out, again ', await frames(i => key(i % 20 < 10 ? '+' : '-')()));
for (const steps of [3, 6]) {
  await key('0')();
  for (let i = 0; i < steps; i++) await key('+')();
  await page.waitForTimeout(300);
  console.log(`pan with ${await drawn()} circles`.padEnd(23), await frames(i => key(['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'][Math.floor(i / 8) % 4])()));
}
await browser.close();
