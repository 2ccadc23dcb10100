// Draws the figures at the end of a survey's Markdown page as a reader sees them, the tables below them closed.
// usage: node docs/draw-page.mjs PAGE.html light|dark OUT.png      PAGE.html: the page as pandoc makes HTML of it
import fs from 'node:fs';
import { createRequire } from 'node:module';

const tools = createRequire(new URL('../tests/RealTools/mermaid/', import.meta.url));
const { default: puppeteer } = await import(tools.resolve('puppeteer-core'));
const [page, mode, out] = process.argv.slice(2);
const style = `
  :root { color-scheme: ${mode}; }
  body { width: 880px; margin: 0; padding: 16px 24px; font: 16px Helvetica, Arial, sans-serif; line-height: 1.5;
    color: ${mode === 'dark' ? '#e6edf3' : '#1b1f24'}; background: ${mode === 'dark' ? '#0d1117' : '#ffffff'}; }
  .drawn { text-align: center; }
  .drawn svg { max-width: 100%; height: auto; }`;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 928, height: 1000 });
  await tab.setOfflineMode(true);
  await tab.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${fs.readFileSync(page, 'utf8')}`);
  await tab.addScriptTag({ path: tools.resolve('mermaid-11.17/dist/mermaid.min.js') });
  await tab.evaluate(draw, mode);
  await tab.screenshot({ path: out, fullPage: true });
} finally {
  await browser.close();
}

// Runs inside the page.
async function draw(theme) {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: theme === 'dark' ? 'dark' : 'default' });
  // The mindmap is the first of them; before it stands the taxonomy, a section a branch.
  while (document.body.firstElementChild.id !== 'mindmap')
    document.body.firstElementChild.remove();
  for (const [index, block] of [...document.querySelectorAll('pre.mermaid')].entries()) {
    const drawn = document.createElement('div');
    drawn.className = 'drawn';
    drawn.innerHTML = (await mermaid.render(`diagram${index}`, block.textContent)).svg;
    block.replaceWith(drawn);
  }
}
