import { parentPort } from 'node:worker_threads';
import { runTask } from './task';
import type { Task, TaskTools } from './task';
import { READY } from './worker-pool';

/** Turns the thread that calls it into a worker: a message is a task, its answer a result. */
export function serveTasks(tools: TaskTools): void {
  const port = parentPort;
  if (!port) throw new Error('worker: not in a thread');
  port.on('message', (task: Task) => {
    void runTask(task, tools).then((result) => {
      port.postMessage(result);
    });
  });
  port.postMessage(READY);
}
