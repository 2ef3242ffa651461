import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionOf, type Focus, type Pressed } from './keys.ts';

const press = (key: string, but: Partial<Pressed> = {}): Pressed => ({ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, repeat: false, isComposing: false, ...but });
const at = (focus: Focus, key: string, but: Partial<Pressed> = {}, singles = true): string | undefined => actionOf(press(key, but), focus, singles);

test('space is GO wherever one does not type', () => {
  assert.equal(at('elsewhere', ' '), 'go');
  assert.equal(at('button', ' '), 'go');
  assert.equal(at('rundown', ' '), 'go');
  assert.equal(at('text', ' '), undefined);
});

test('a key that is held down gives one GO', () => {
  assert.equal(at('elsewhere', ' ', { repeat: true }), undefined);
  assert.equal(at('rundown', 'ArrowDown', { repeat: true }), 'down');
});

test('escape works everywhere, but not while a character is being composed', () => {
  assert.equal(at('text', 'Escape'), 'panic');
  assert.equal(at('text', 'Escape', { isComposing: true }), undefined);
  assert.equal(at('widget', 'Escape', {}, false), 'panic');
});

test('enter belongs to the button that has the focus', () => {
  assert.equal(at('button', 'Enter'), undefined);
  assert.equal(at('widget', 'Enter'), undefined);
  assert.equal(at('rundown', 'Enter'), 'stand-by');
  assert.equal(at('rundown', 'Enter', { shiftKey: true }), 'jump');
});

test('arrows move the selection, but for tabs and menus, which have their own', () => {
  assert.equal(at('button', 'ArrowDown'), 'down');
  assert.equal(at('elsewhere', 'Home'), 'first');
  assert.equal(at('widget', 'ArrowDown'), undefined);
});

test('a shortcut of the browser is left to it', () => {
  assert.equal(at('elsewhere', 'p', { ctrlKey: true }), undefined);
  assert.equal(at('elsewhere', 's', { metaKey: true }), undefined);
});

test('keys without a modifier can be turned off', () => {
  assert.equal(at('elsewhere', 'p', {}, false), undefined);
  assert.equal(at('elsewhere', ' ', {}, false), undefined);
  assert.equal(at('rundown', 'ArrowDown', {}, false), 'down');
});

test('digits send snippets', () => {
  assert.equal(at('elsewhere', '3'), 'snippet');
  assert.equal(at('elsewhere', '0'), undefined);
  assert.equal(at('text', '3'), undefined);
});
