/**
 * `npm run lighthouse [-- PATH …]`: what Lighthouse says of the site, on a phone and a desk. Starts the product, or probes the
 * one that `LIKEWISE_URL` names. A page that isn't 100 in all four is tried again, because the machine may have been busy; if
 * it stays so, what costs points is listed and the exit code is 1.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findBrowser } from '../support/browser.ts';
import { startProduct } from '../support/serve.ts';
import { describeReport, isPerfect, type Report, reportOf, tableOf } from './report.ts';

const CLI = fileURLToPath(import.meta.resolve('lighthouse/cli/index.js'));
const PATHS = [
  '/',
  '/zh',
  '/method',
  '/about',
  '/docs',
  '/datasets/china-vehicle-output',
  '/datasets/china-vehicle-output/changes',
  '/rankings/china-vehicle-output/total/2025',
  '/entities/china-vehicle-output/chongqing',
];
const FORMS = ['mobile', 'desktop'] as const;
const TRIES = 3;
/** A report is a megabyte or two. */
const MOST_BYTES = 50_000_000;

async function run(url: string, form: (typeof FORMS)[number]): Promise<Report> {
  const options = [
    ...['--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'],
    ...['--only-categories=performance,accessibility,best-practices,seo'],
    ...(form === 'desktop' ? ['--preset=desktop'] : []),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, url, ...options], {
    env: { ...process.env, CHROME_PATH: findBrowser() },
    maxBuffer: MOST_BYTES,
  });
  return reportOf(JSON.parse(stdout), form);
}

/** The first perfect report, or the last. */
async function best(url: string, form: (typeof FORMS)[number]): Promise<Report> {
  for (let left = TRIES - 1; ; left--) {
    const report = await run(url, form);
    if (isPerfect(report) || left === 0) return report;
  }
}

const asked = process.argv.slice(2);
const { baseUrl, stop } = await startProduct();
try {
  const reports: Report[] = [];
  for (const path of asked.length > 0 ? asked : PATHS)
    for (const form of FORMS) reports.push(await best(baseUrl + path, form));
  console.log(tableOf(reports));
  const imperfect = reports.filter((report) => !isPerfect(report));
  for (const report of imperfect) console.log(`\n${describeReport(report)}`);
  process.exitCode = imperfect.length > 0 ? 1 : 0;
} finally {
  await stop();
}
