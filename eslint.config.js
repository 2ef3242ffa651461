import { builtinModules } from 'node:module';
import vue from 'eslint-plugin-vue';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { reasonedAssertion } from './tools/lint/reasoned-assertion.js';

const tests = ['**/*.test.ts', '**/*.e2e.ts', '**/testing/**'];

const noUsing = {
  selector: 'VariableDeclaration[kind=/using/]',
  message: 'Node 22 cannot parse `using`, and nothing compiles what it runs: close in `finally`.',
};

export default defineConfig(
  globalIgnores(['**/*.generated.*', 'node_modules/', '**/dist/', 'out/', 'coverage/']),
  {
    files: ['**/*.ts', '**/*.js', '**/*.vue'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] } },
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { showrunner: { rules: { 'reasoned-assertion': reasonedAssertion } } },
    rules: {
      'eqeqeq': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': ['error', { paths: builtinModules.filter((name) => !name.includes(':')).map(nodePrefix) }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Every case is named, so that a new kind of item is an error wherever it is forgotten; `default` does not count.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // `AbortSignal.reason` is any, and passing it on is what one does with it.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      'showrunner/reasoned-assertion': 'error',
      'no-restricted-syntax': ['error', noUsing],

      // Off, because what it says is wrong where a field changes during an await: it asks for the second
      // `if (this.#closed) return` to be taken out.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Off, because `[...text]` is how a text is taken apart into code points.
      '@typescript-eslint/no-misused-spread': 'off',
      // Off, because a method may be async for its interface's sake and have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Off, because an interface has no implicit index signature, and a type has.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    files: ['runner/**/*.ts', 'studio/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      'showrunner/reasoned-assertion': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'it', 'suite', 'describe'] }] },
      ],
      'no-restricted-syntax': [
        'error',
        noUsing,
        {
          selector: 'CallExpression[callee.object.name=/^(test|it|suite|describe|t)$/][callee.property.name=/^(skip|todo|only)$/]',
          message: 'A test that does not run proves nothing: make it run, or take it out.',
        },
        {
          selector: 'CallExpression[callee.name=/^(test|it|suite|describe)$/] > ObjectExpression > Property[key.name=/^(skip|todo|only)$/]',
          message: 'A test that does not run proves nothing: make it run, or take it out.',
        },
      ],
    },
  },
  {
    files: ['studio/**/*.vue'],
    extends: [vue.configs['flat/essential']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-static-inline-styles': ['error', { allowBinding: false }],
      'vue/html-button-has-type': 'error',
      // Off, because of components eslint knows no types: vue-tsc, which does, finds what these would.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Names of one word are good names; nothing here is registered globally.
      'vue/multi-word-component-names': 'off',
    },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked], rules: { 'showrunner/reasoned-assertion': 'off' } },
);

function nodePrefix(name) {
  return { name, message: `Write 'node:${name}'.` };
}
