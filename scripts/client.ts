/** `npm run client [-- FILE]`: writes the types of the client from the description of the interface, which needs no data. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientTypes } from '../api/client/client-types.ts';
import { openApi } from '../api/openapi.ts';
import { ROOT } from './paths.ts';

const file = process.argv[2] ?? join(ROOT, 'api/client/schema.ts');
writeFileSync(file, clientTypes(openApi([], null, new Map())));
console.log(`${file} is written`);
