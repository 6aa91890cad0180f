import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

/** Who may know whom (docs/architecture.md): a folder and the imports that would break the direction. */
const boundary = (files, ...forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: forbidden.map((regex) => ({
          regex,
          message: 'Against the import rule: see docs/architecture.md.',
        })),
      },
    ],
  },
});

/** Other parts, the simulator, and of the configuration all but its types. */
const outside = (parts) => `\\.\\./(${parts}|simulator|config/(?!config\\.js))`;

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'coverage/', 'node_modules/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      complexity: ['error', { max: 12, variant: 'modified' }],
    },
  },
  {
    files: ['src/ui/**/*.ts', 'src/simulator/**/*.ts', 'demo/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: { ...litA11y.configs.recommended.rules },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // Typed as a promise for the sake of DOM snapshots, which are not used here.
          allowForKnownSafeCalls: [
            { from: 'package', name: 'Equal', package: 'chai' },
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['console', 'process', 'URL', 'Buffer', 'fetch', 'setTimeout', 'clearTimeout'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  {
    files: ['test/{e2e,lab/support}/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['window', 'document', 'navigator', 'setTimeout'],
          ...['AnalyserNode', 'AudioContext', 'Float32Array', 'MediaStream'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  // The widget never holds anything of the simulator; what puts the parts together may know all the rest.
  boundary(['src/*.ts'], '\\./simulator/'),
  boundary(['src/call/**'], '\\.\\./'),
  boundary(
    [
      'src/softphone.ts',
      'src/agent-desktop.ts',
      'src/agent-screen.ts',
      'src/agent-headset.ts',
      'src/agent-preferences.ts',
      'src/audio-devices.ts',
      'src/key-combination.ts',
      'src/log.ts',
      'src/tape.ts',
      'src/config/config.ts',
    ],
    '\\./(sip|cif|ui|sound|provider|devices|simulator)/',
    '\\./config/(?!config\\.js)',
  ),
  boundary(['src/sip/**'], outside('cif|ui|sound|provider|devices'), '^lit'),
  boundary(['src/cif/**'], outside('sip|ui|sound|provider|devices'), '^lit', 'sip\\.js'),
  boundary(['src/ui/**'], outside('sip|cif|sound|provider|devices'), 'sip\\.js'),
  boundary(['src/sound/**'], '\\.\\./(?!call/|log\\.js)', '^lit', 'sip\\.js'),
  boundary(['src/provider/**'], outside('sip|cif|ui|sound|devices'), '^lit', 'sip\\.js'),
  boundary(['src/headset/**'], outside('sip|cif|ui|sound|provider|devices'), '^lit', 'sip\\.js'),
  boundary(['src/preferences/**'], outside('sip|cif|ui|sound|provider|devices'), '^lit', 'sip\\.js'),
  boundary(['src/recorder/**'], outside('sip|cif|ui|sound|provider|devices'), '^lit', 'sip\\.js'),
  boundary(['src/devices/**'], outside('sip|cif|ui|sound|provider'), '^lit', 'sip\\.js'),
);
