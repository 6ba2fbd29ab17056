import genSnippets from 'gen-snippets/remark';
import nextra from 'nextra';

// Turbopack, which Next.js builds with unless it is told otherwise, takes no plugins that are functions.
const usesWebpack = process.argv.includes('--webpack');

export default nextra({
  mdxOptions: { remarkPlugins: usesWebpack ? [[genSnippets, { dialect: 'nextra' }]] : [] },
})({ output: 'export', images: { unoptimized: true } });
