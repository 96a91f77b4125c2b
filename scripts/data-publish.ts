/** `npm run data:publish -- [--remote]`: compiles the data, writes the release, switches to it. */
import { openStore } from '../data/kv.ts';
import { publish } from '../data/publish.ts';
import { composeRelease } from './compose.ts';
import { fromCaller, readOptions } from './options.ts';
import { publicOrigin } from './origin.ts';
import { localState } from './paths.ts';

const usage = 'npm run data:publish -- [--data DIR] [--remote]';
const { data, remote } = readOptions(
  { data: { type: 'string', default: 'data' }, remote: { type: 'boolean', default: false } },
  usage,
);

const release = await composeRelease(fromCaller(data), publicOrigin());
const published = await publish(
  release,
  openStore(remote ? 'remote' : { local: localState() }),
  new Date(),
);
const before = published.previous ? `, after ${published.previous}` : '';
console.log(`release ${published.release} is current${before}: ${published.writes} values written`);
