import { describe, expect, it } from 'vitest';
import { Registry } from '../../src/language/index.ts';
import { expectedSnapshots } from '../support/snapshots.ts';
import { missingTool, runTool, styledSamples } from '../support/style.ts';
import { isLanguageWanted, isRequired } from '../support/toolchains.ts';

const SNAPSHOT_PATHS = expectedSnapshots().map(({ path }) => path);

for (const language of new Registry().languages) {
  if (!isLanguageWanted(language.id)) continue;

  describe(`style of ${language.id}`, () => {
    for (const style of language.data.style ?? []) {
      const missing = missingTool(style);
      const samples = styledSamples(language, style);

      describe(style.tool, () => {
        if (missing !== undefined && isRequired(language.id)) {
          it('is installed', () => expect.unreachable(missing));
          return;
        }

        it.skipIf(missing !== undefined)('accepts every sample', async () => {
          expect(samples).toHaveLength(
            SNAPSHOT_PATHS.filter((path) => path.startsWith(`${language.id}/`)).length,
          );
          const { isClean, output } = await runTool(style, samples);
          expect(output).toBe('');
          expect(isClean).toBe(true);
        });

        it.skipIf(missing !== undefined)('rejects a sample with a fault', async () => {
          const { path, code } = samples[0]!;
          const { isClean, output } = await runTool(style, [{ path, code: `${code}${style.fault}\n` }]);
          expect(isClean).toBe(false);
          expect(output).toContain(path.split('/')[1]!.split('.')[0]);
        });

        for (const rule of style.off ?? []) {
          it.skipIf(missing !== undefined)(`needs ${rule.rule} to be off`, async () => {
            const others = style.off!.filter((other) => other !== rule);
            const { isClean, output } = await runTool(style, samples, others);
            expect(isClean).toBe(false);
            expect(output).toContain(rule.rule);
          });
        }
      });
    }
  });
}
