/** Set-up file of the projects that run in a browser: skips their tests if the engine can't be had. */
import { beforeEach, inject } from 'vitest';

const reason = inject('missingEngine');

if (reason) beforeEach(({ skip }) => skip(reason));
