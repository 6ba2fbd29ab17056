import { Layout } from 'nextra-theme-docs';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet
import 'nextra-theme-docs/style.css';
import { getPageMap } from 'nextra/page-map';

export const metadata = { title: 'Widgets', icons: 'data:,' };

export default async function RootLayout({ children }) {
  return (
    <html lang="en" dir="ltr" suppressHydrationWarning>
      <body>
        <Layout pageMap={await getPageMap()} search={null} docsRepositoryBase="https://docs.example.com">
          {children}
        </Layout>
      </body>
    </html>
  );
}
