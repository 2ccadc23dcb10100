// Opens a file in VOSviewer Online in Chromium, without a network, and prints what it says of it:
// { nodes, edges, strength, clusters, errors: ["..."] }
// usage: node read.mjs CHROMIUM vosviewer.json [PICTURE.png]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';

const [chromium, file, picture] = process.argv.slice(2);
// import.meta.dirname is not there in Debian 12's Node 18.
const folder = path.dirname(fileURLToPath(import.meta.url));
const { outputFiles: [script] } = await esbuild.build({
  stdin: {
    resolveDir: folder,
    contents: `
      import React from 'react';
      import { createRoot } from 'react-dom/client';
      import { VOSviewerOnline } from 'vosviewer-online';
      createRoot(document.getElementById('root')).render(React.createElement(VOSviewerOnline, { data: window.data }));`,
  },
  bundle: true,
  write: false,
  logLevel: 'error',
  loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl' },
  define: { 'process.env.NODE_ENV': '"production"' },
});

const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'vosviewer-'));
const browser = await puppeteer.launch({
  executablePath: chromium,
  userDataDir: profile,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 850 });
  await page.setOfflineMode(true);
  const errors = [];
  // It asks a service for a short address to share the page, which has none here.
  page.on('pageerror', error => errors.push(...[String(error)].filter(text => !text.includes('Failed to fetch'))));
  await page.setContent('<!doctype html><meta charset="utf-8"><div id="root" style="width:1200px;height:850px"></div>');
  await page.evaluate(data => { window.data = data; }, JSON.parse(fs.readFileSync(file, 'utf8')));
  await page.addScriptTag({ content: script.text });
  await page.waitForFunction(() => /Clusters: [\d,]+/.test(document.body.innerText), { timeout: 120_000 });
  if (picture)
    await page.screenshot({ path: picture });
  const text = await page.evaluate(() => document.body.innerText);
  const number = name => Number(new RegExp(`${name}: ([\\d,.]+)`).exec(text)?.[1].replaceAll(',', '') ?? NaN);
  console.log(JSON.stringify({
    nodes: number('Items'), edges: number('Links'), strength: number('Total link strength'), clusters: number('Clusters'), errors,
  }));
} finally {
  await browser.close();
  fs.rmSync(profile, { recursive: true, force: true });
}
