const CONTROLS = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join("");

/** Text that breaks feeds that are made carelessly. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  "characters that XML forbids": `a${CONTROLS}\u007f\u0080\u009f\ufffe\uffffb`,
  "characters that validators warn of": `a\ufdd0\ufdef\ufffdb${String.fromCodePoint(0x1fffe, 0x1ffff, 0x10ffff)}c`,
  "overrides of direction": "a \u202eb \u202bc \u2067d \u2066e",
  "the end of a CDATA section": "a ]]> b ]]]]><![CDATA[> c <![CDATA[ d ]]",
  "a script": 'x <script>alert("1")</script> <img src=x onerror=alert(1)> y',
  "an entity of an entity": "a &amp;lt;b&amp;gt; &lt;i&gt; &nbsp; &#60; &#x26; & b",
  "right-to-left text": "شينجاڭ \u202eabc\u202c ؟",
  "emoji with joiners": "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽",
  "lone surrogates": "a \ud800 b \udc00 c \udbff\udbff",
  "what our own renderers look for":
    ']]></description><link>x</link><generator>x</generator><lastBuildDate>never <title><![CDATA[t]]></title> <feed xmlns="http://www.w3.org/2005/Atom">',
  "patterns of replacement": "$1 $& $' $` $$ \\1 \\u0041",
  "quotes of all kinds": "\" ' ` “ ” ‘ ’ « »",
  "many lines": "one\r\ntwo\n\n\tthree\u2028four\u2029five",
  "a long word": "x".repeat(3_000),
  "100 kB": "All work and no play. ".repeat(4_700),
};
