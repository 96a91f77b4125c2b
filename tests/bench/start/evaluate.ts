/** Reads and evaluates a worker's script in a process that has done nothing else; prints the CPU time that it took, in ms. */
const [script = ''] = process.argv.slice(2);
const before = process.cpuUsage();
await import(script);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
