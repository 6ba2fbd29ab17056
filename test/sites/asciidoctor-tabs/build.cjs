// Prints every page with the extension, and its style and script, as a site's layout would.
const { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const asciidoctor = require('@asciidoctor/core')();
const tabs = require('@asciidoctor/tabs');

tabs.register();
// What Asciidoctor has to say of a page is an error here.
const logger = asciidoctor.MemoryLogger.create();
asciidoctor.LoggerManager.setLogger(logger);

mkdirSync('site', { recursive: true });
copyFileSync(require.resolve('@asciidoctor/tabs/script'), join('site', 'tabs.js'));
copyFileSync(require.resolve('@asciidoctor/tabs/style'), join('site', 'tabs.css'));
for (const name of readdirSync('pages').filter((file) => file.endsWith('.adoc'))) {
  const html = asciidoctor.convert(readFileSync(join('pages', name), 'utf8'), {
    safe: 'safe',
    standalone: true,
    attributes: { 'webfonts!': '' },
  });
  const page = html
    .replace('</head>', () => '<link rel="icon" href="data:,"><link rel="stylesheet" href="tabs.css"></head>')
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => '<script src="tabs.js"></script></body>');
  writeFileSync(join('site', name.replace(/adoc$/, 'html')), page);
}
const messages = logger.getMessages().map((message) => message.getText());
if (messages.length > 0) throw new Error(messages.join('\n'));
