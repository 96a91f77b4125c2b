/** Parses and evaluates a worker's script in a new process, and prints the CPU time in milliseconds. */
const [script = ''] = process.argv.slice(2);
const before = process.cpuUsage();
await import(script);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
