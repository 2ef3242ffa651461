import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the studio's tokens: they reach into its shadow root, as all custom properties do. */
const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--ground)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '24px', scrollbarWidth: 'thin', scrollbarColor: 'var(--press) transparent' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 16px 0 12px' },
  '.cm-cursor': { borderLeft: '2px solid var(--select)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--select-wash)' },
  '.cm-activeLine': { backgroundColor: 'var(--panel-2)' },
  '.cm-gutters': { backgroundColor: 'var(--ground)', color: 'var(--text-3)', border: 'none', fontVariantNumeric: 'tabular-nums' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--panel-2)', color: 'var(--text)' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 16px', fontSize: '0.8125rem' },
  '.cm-durations': { minWidth: '72px' },
  '.cm-durations .cm-gutterElement': { padding: '0 16px 0 8px', textAlign: 'right', fontSize: '0.8125rem', fontFamily: 'var(--font)' },
  '.cm-mark': { backgroundColor: 'var(--press)', borderRadius: '3px', padding: '1px 0' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--press)', outline: '1px solid var(--edge)' },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent' },
  '.cm-searchMatch': { backgroundColor: 'var(--select-wash)', outline: '1px solid var(--select)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--select)', color: 'var(--ground)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--press)', border: 'none', color: 'var(--text-2)', padding: '0 6px' },
  // Mistakes: amber, for red is on air. A wave for an error, dots for a warning, and a sign in the margin for both.
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy 1.5px var(--look)', textUnderlineOffset: '4px' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline dotted 2px var(--look)', textUnderlineOffset: '4px' },
  '.cm-gutter-lint': { width: '20px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0' },
  '.cm-lint-marker': { width: '8px', height: '8px', margin: '8px 0 0 8px', content: 'normal' },
  '.cm-lint-marker-error': { content: 'normal', borderRadius: '50%', backgroundColor: 'var(--look)' },
  '.cm-lint-marker-warning': { content: 'normal', borderRadius: '50%', boxShadow: 'inset 0 0 0 2px var(--look)' },
  '.cm-tooltip': { border: '1px solid var(--hairline)', borderRadius: '10px', backgroundColor: 'var(--float)', color: 'var(--text)', boxShadow: 'var(--shade)', overflow: 'hidden' },
  '.cm-tooltip-hover, .cm-tooltip-lint': { maxWidth: '420px', fontFamily: 'var(--font)', fontSize: '0.8125rem', lineHeight: '20px' },
  '.cm-diagnostic': { padding: '8px 12px', border: 'none', borderLeft: '3px solid var(--look)', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic + .cm-diagnostic': { borderTop: '1px solid var(--hairline)' },
  '.cm-diagnosticSource': { color: 'var(--text-3)', opacity: '1', fontSize: '0.8125rem' },
  '.cm-explain': { padding: '8px 12px' },
  '.cm-explain b': { fontFamily: 'var(--mono)', fontWeight: '600' },
  '.cm-explain span': { display: 'block', color: 'var(--text-2)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '0.8125rem', maxHeight: '300px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 10px', lineHeight: '20px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--press)', color: 'var(--text)', boxShadow: 'inset 2px 0 0 var(--select)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': { color: 'var(--text-3)', fontStyle: 'normal', fontFamily: 'var(--font)' },
  '.cm-completionInfo': { maxWidth: '320px', padding: '8px 12px', fontFamily: 'var(--font)', fontSize: '0.8125rem', lineHeight: '20px', color: 'var(--text-2)' },
  '.cm-panels': { backgroundColor: 'var(--panel)', color: 'var(--text)', borderColor: 'var(--hairline)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--hairline)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--hairline)' },
  '.cm-panel.cm-search': { padding: '8px 40px 8px 12px', fontFamily: 'var(--font)' },
  '.cm-panel.cm-search label': { fontSize: '0.8125rem' },
  '.cm-textfield': { border: '1px solid var(--edge)', borderRadius: '6px', backgroundColor: 'var(--ground)', color: 'var(--text)', padding: '4px 8px', fontSize: '0.8125rem' },
  '.cm-button': { border: 'none', borderRadius: '6px', background: 'none', backgroundColor: 'var(--panel-2)', color: 'var(--text)', padding: '5px 10px', fontSize: '0.8125rem' },
  '.cm-button:hover': { backgroundColor: 'var(--hover)' },
  '.cm-button:focus-visible, .cm-textfield:focus-visible, .cm-panel button:focus-visible': { outline: '2px solid var(--select)', outlineOffset: '1px' },
  '.cm-panel.cm-search [name=close]': { fontSize: '20px', right: '8px', top: '8px', color: 'var(--text-2)' },
  '&.cm-merge-a .cm-changedLine, &.cm-merge-b .cm-changedLine': { backgroundColor: 'var(--look-wash)' },
  '&.cm-merge-a .cm-changedText, &.cm-merge-b .cm-changedText': { background: 'none', textDecoration: 'underline 2px var(--look)', textUnderlineOffset: '3px' },
  '&.cm-merge-a .cm-changedLineGutter, &.cm-merge-b .cm-changedLineGutter': { background: 'var(--look)' },
  '& .cm-collapsedLines': { background: 'var(--panel-2)', color: 'var(--text-2)', padding: '2px 12px', fontFamily: 'var(--font)', fontSize: '0.8125rem' },
  '& .cm-collapsedLines:before, & .cm-collapsedLines:after': { content: '"⋯"', margin: '0 8px' },
  '@media (width < 760px)': {
    '&': { fontSize: '0.8125rem' },
    '.cm-scroller': { lineHeight: '20px' },
    '.cm-durations': { minWidth: '0' },
    '.cm-durations .cm-gutterElement': { display: 'none' },
    '.cm-foldGutter': { display: 'none !important' },
    '.cm-lineNumbers .cm-gutterElement': { padding: '0 4px 0 4px' },
  },
});

/** Words are bright; what only holds them together is not. */
const words = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--text-3)', fontStyle: 'italic' },
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--text-2)', fontWeight: '500' },
  { tag: [tags.string, tags.content], color: 'var(--text)' },
  { tag: [tags.number, tags.bool, tags.keyword, tags.atom], color: 'var(--text)', fontWeight: '500' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace, tags.meta], color: 'var(--text-3)' },
  { tag: [tags.labelName, tags.typeName], color: 'var(--text-2)', fontStyle: 'italic' },
]);

export const studioTheme: Extension = [look, syntaxHighlighting(words)];
