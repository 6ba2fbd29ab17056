export { findForeign, foreignClients, isReplaced, registerClient, registerClients } from './clients.ts';
export { httpsnippet, useHttpsnippet, type Httpsnippet } from './httpsnippet/package.ts';
export { printForeign, printSample } from './sample.ts';
