import { type BenchTask, measure } from './measured-task.ts'

// Runs as a process of its own, so that the peak of its memory is nobody else's.
const task = JSON.parse(process.argv[2] ?? '') as BenchTask
process.stdout.write(JSON.stringify(await measure(task)))
