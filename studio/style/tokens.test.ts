import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const css = await readFile(new URL('tokens.css', import.meta.url), 'utf8');

type Colour = readonly [number, number, number, number];

/** The tokens of a theme; what the light one leaves out is as in the dark one. */
function theme(name: 'dark' | 'light'): (token: string) => Colour {
  const block = (start: string): Map<string, string> => {
    const from = css.indexOf(start);
    return new Map([...css.slice(from, css.indexOf('\n}', from)).matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, key = '', value = '']) => [key, value]));
  };
  const tokens = name === 'dark' ? block("[data-theme='dark']") : new Map([...block("[data-theme='dark']"), ...block("[data-theme='light']")]);
  return (token) => {
    const value = tokens.get(token) ?? '';
    const hex = /^#(..)(..)(..)$/.exec(value);
    if (hex) return [parseInt(hex[1] ?? '', 16), parseInt(hex[2] ?? '', 16), parseInt(hex[3] ?? '', 16), 1];
    const [, r, g, b, a] = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(value) ?? [];
    assert.ok(a !== undefined, `--${token} is “${value}”`);
    return [Number(r), Number(g), Number(b), Number(a)];
  };
}

const over = (top: Colour, under: Colour): Colour => {
  const mixed = (part: 0 | 1 | 2): number => top[part] * top[3] + under[part] * (1 - top[3]);
  return [mixed(0), mixed(1), mixed(2), 1];
};
const light = ([r, g, b]: Colour): number => {
  const [x = 0, y = 0, z = 0] = [r, g, b].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const contrast = (one: Colour, other: Colour): number => {
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

for (const name of ['dark', 'light'] as const) {
  const token = theme(name);

  test(`${name}: every text can be read on every ground it stands on (4.5:1)`, () => {
    for (const text of ['text', 'text-2', 'text-3', 'air', 'standby', 'look', 'select']) {
      for (const ground of ['ground', 'panel', 'panel-2', 'float', 'hover']) {
        const found = contrast(token(text), token(ground));
        assert.ok(found >= 4.5, `--${text} on --${ground}: ${found.toFixed(2)}`);
      }
    }
    for (const wash of ['look-wash', 'standby-wash', 'air-wash', 'select-wash']) {
      for (const text of wash === 'look-wash' ? ['look', 'text', 'text-2'] : ['text', 'text-2']) {
        const found = contrast(token(text), over(token(wash), token('panel')));
        assert.ok(found >= 4.5, `--${text} on --${wash}: ${found.toFixed(2)}`);
      }
    }
  });

  test(`${name}: clocks, what is on air, and GO can be read from afar (7:1)`, () => {
    for (const [text, ground] of [['text', 'panel'], ['text', 'ground'], ['on-air-solid', 'air-solid'], ['on-standby-solid', 'standby-solid']] as const) {
      const found = contrast(token(text), token(ground));
      assert.ok(found >= 7, `--${text} on --${ground}: ${found.toFixed(2)}`);
    }
    const onAir = contrast(token('text'), over(token('air-wash'), token('panel-2')));
    assert.ok(onAir >= 7, `--text on --air-wash: ${onAir.toFixed(2)}`);
  });

  test(`${name}: what is not text but has to be seen stands out (3:1)`, () => {
    for (const [edge, ground] of [['edge', 'ground'], ['edge', 'panel'], ['select', 'panel'], ['air-edge', 'panel'], ['standby', 'panel']] as const) {
      const found = contrast(token(edge), token(ground));
      assert.ok(found >= 3, `--${edge} on --${ground}: ${found.toFixed(2)}`);
    }
  });
}
