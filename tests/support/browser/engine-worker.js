/**
 * Runs the worker of the page for making a ranking, in a page of the site. `rankTables` gives it tables as files, one after another, and
 * returns as JSON what the page would show of each, and the dataset's files.
 */
(() => {
  const ADDRESS = '/new-ranking/worker.js';
  const policy = globalThis.trustedTypes?.createPolicy('likewise-new-ranking', {
    createScriptURL: (url) => url,
  });
  const worker = new Worker(policy ? policy.createScriptURL(ADDRESS) : ADDRESS, { type: 'module' });
  const pending = new Map();
  let last = 0;
  worker.addEventListener('message', ({ data }) => {
    if ('hasBegun' in data) return;
    const { resolve, reject } = pending.get(data.id);
    pending.delete(data.id);
    if ('error' in data) reject(new Error(data.error));
    else resolve(data.answer);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of pending.values()) reject(new Error(message ?? 'the worker fails'));
  });
  const request = (content) =>
    new Promise((resolve, reject) => {
      last += 1;
      pending.set(last, { resolve, reject });
      worker.postMessage({ id: last, request: content });
    });
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  const rankTable = async ({ base64, draft }, { today, language }) => {
    await request({ kind: 'load', bytes: bytesOf(base64) });
    const read = await request({ kind: 'read', draft, isFile: true, today, language });
    const ranked = await request({ kind: 'rank', language });
    const origin = location.origin;
    const taken = ranked?.ranking ? await request({ kind: 'take-away', origin, language }) : null;
    const reading = ranked && ranked.reading !== 'same' ? ranked.reading : read.reading;
    return { ...read, reading, files: taken?.files ?? null };
  };
  globalThis.rankTables = async (tables, settings) => {
    const results = [];
    for (const table of tables) results.push(await rankTable(table, settings));
    // As one text, because deep objects cross the border to Node slowly.
    return JSON.stringify(results);
  };
})();
