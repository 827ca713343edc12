import { describe, expect, it } from 'vitest';
import { drawn, html } from './html';

describe('what is put into a page is text', () => {
  it.each([
    ['markup', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['quotes of an attribute', `" onload='x'`, '&quot; onload=&#39;x&#39;'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['colours of a terminal', '\u001b[31mred\u001b[0m', 'red'],
    ['a link of a terminal', '\u001b]8;;https://evil.example\u0007here\u001b]8;;\u0007', 'here'],
    ['a torn code', 'a\u001b[', 'a\ufffd['],
    ['a bell and a NUL', 'a\u0007b\0', 'a\ufffdb\ufffd'],
    ['text that turns around', 'r12\u202e21r', 'r12\ufffd21r'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
    ['lines of another system', 'a\r\nb\rc', 'a\nb\nc'],
  ])('%s', (_, given, written) => {
    expect(html`<p title="${given}">${given}</p>`.markup).toBe(`<p title="${written}">${written}</p>`);
  });

  it('but markup stays markup, and nothing is nothing', () => {
    expect(html`${html`<b>${1}</b>`}${[drawn('<i/>'), drawn('<u/>')]}${null}`.markup).toBe(
      '<b>1</b><i/><u/>',
    );
  });
});
