// Renders diagrams with each version of Mermaid in Chromium and tells what a reader would see.
// stdin:  [{ "name": "...", "text": "..." }]      argument: the path of Chromium
// stdout: [{ version, name, error, type, nodes: [{ id, label, link, tooltip }], edges: [{ source, target }],
//            texts: ["words"], title, description, width, height, overflowing: ["label"], overlapping: ["words"] }]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

// import.meta.dirname is not there in Debian 12's Node 18.
const folder = path.dirname(fileURLToPath(import.meta.url));
const versions = ['10.7', '11.4', '11.17', '12.3'];
const diagrams = JSON.parse(await text(process.stdin));
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'mermaid-'));
const browser = await puppeteer.launch({
  executablePath: process.argv[2],
  userDataDir: profile,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});

try {
  const pictures = [];
  for (const version of versions) {
    const page = await browser.newPage();
    await page.setViewport({ width: 900, height: 1000 });
    // No diagram may reach out: neither for fonts nor because a title says so.
    await page.setOfflineMode(true);
    await page.setContent('<!doctype html><meta charset="utf-8"><div id="box"></div>');
    await page.addScriptTag({ path: path.join(folder, 'node_modules', `mermaid-${version}`, 'dist', 'mermaid.min.js') });
    await page.evaluate(() => mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true }));
    for (const [index, diagram] of diagrams.entries())
      pictures.push({ version, name: diagram.name, ...await page.evaluate(draw, diagram.text, `d${index}`) });
    await page.close();
  }
  process.stdout.write(JSON.stringify(pictures));
} finally {
  await browser.close();
  fs.rmSync(profile, { recursive: true, force: true });
}

// Runs inside the page.
async function draw(source, id) {
  try {
    const { diagramType } = await mermaid.parse(source);
    const { svg } = await mermaid.render(id, source);
    const box = document.getElementById('box');
    box.innerHTML = svg;
    await document.fonts.ready;
    const picture = box.querySelector('svg');
    const errors = /Syntax error in text|Maximum text size|Unsupported markdown/.exec(svg);
    const nodes = [...picture.querySelectorAll('g.node')];
    const labelOf = node => ((node.querySelector('.nodeLabel') ?? node).innerText ?? node.textContent).split('\n').map(line => line.trim()).join('\n');
    const linkOf = node => node.closest('a') ?? node.querySelector('a');
    const isWider = (inner, outer) => inner.width > outer.width + 2 || inner.height > outer.height + 2;
    const words = [...picture.querySelectorAll('text')].filter(word => word.textContent.trim() !== '');
    const meet = (one, other) => {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      return a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;
    };
    const { width, height } = picture.getBoundingClientRect();
    return {
      error: errors?.[0] ?? null,
      type: diagramType ?? 'flowchart-v2', // Mermaid 10 only says that it can parse.
      nodes: nodes.map(node => ({
        id: /flowchart-(.+)-\d+$/.exec(node.id)?.[1] ?? node.id,
        label: labelOf(node),
        link: linkOf(node)?.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? linkOf(node)?.getAttribute('href') ?? null,
        tooltip: node.getAttribute('title') ?? linkOf(node)?.getAttribute('title') ?? null,
      })),
      edges: [...picture.querySelectorAll('path.flowchart-link')].map(edge => {
        const [, source, target] = /L[-_](\w+?)[-_](\w+?)[-_]\d+$/.exec(edge.id) ?? [];
        return { source, target };
      }),
      texts: [...picture.querySelectorAll('text, foreignObject')].map(words => words.textContent),
      title: picture.querySelector('title')?.textContent ?? null,
      description: picture.querySelector('desc')?.textContent ?? null,
      width, height,
      overflowing: nodes.filter(node => {
        const label = node.querySelector('foreignObject');
        const shape = node.querySelector('rect, polygon, path');
        return label && (isWider({ width: label.firstElementChild.scrollWidth, height: label.firstElementChild.scrollHeight },
          { width: label.width.baseVal.value, height: label.height.baseVal.value }) || isWider(label.getBoundingClientRect(), shape.getBoundingClientRect()));
      }).map(labelOf),
      // Words that stand on earlier ones.
      overlapping: words.filter((word, i) => words.slice(0, i).some(other => meet(word, other))).map(word => word.textContent),
    };
  } catch (error) {
    return { error: String(error?.message ?? error).split('\n').slice(0, 3).join(' / ') };
  }
}
