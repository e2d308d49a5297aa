// First module of a worker thread. A thread inherits no loader of TypeScript in every Node that
// gongkai runs on, so it brings its own; hence this file is the one that is no TypeScript.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData);
