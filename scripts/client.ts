/** `npm run client`: writes the types of the client from the description of the interface, which needs no data. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientTypes } from '../api/client/client-types.ts';
import { openApi } from '../api/openapi.ts';
import { ROOT } from './paths.ts';

const FILE = 'api/client/schema.ts';
writeFileSync(join(ROOT, FILE), clientTypes(openApi([], null, new Map())));
console.log(`${FILE} is written`);
