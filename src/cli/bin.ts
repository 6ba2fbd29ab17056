#!/usr/bin/env node
import module from 'node:module';

// From Node.js 22 on, keeps compiled code for the next run. Modules that are imported statically would miss it.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// httpsnippet calls `url.parse`, about which Node.js 24 warns. Writers can do nothing about it.
process.noDeprecation = true;

const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2), process);
