import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into a build with `--import`: as it ends, writes down what its process used, worker
// threads and all. The system counts both numbers, so nothing is missed between samples.
const { BENCH_USAGE_FILE: file } = process.env;
if (isMainThread && file) {
  // A build that starts other Node processes must not have them write over it.
  delete process.env['BENCH_USAGE_FILE'];
  process.once('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = { peakBytes: maxRSS * 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(file, JSON.stringify(usage));
  });
}
