/** Preloaded by commands: sends requests to deployed addresses to the fake Cloudflare at `FAKE_LIVE`. */
const { fetch: original } = globalThis;
const live = process.env.FAKE_LIVE;

globalThis.fetch = (address, options) => {
  const url = new URL(address);
  return url.protocol === 'https:' && live
    ? original(`${live}/${url.host}${url.pathname}`, options)
    : original(address, options);
};
