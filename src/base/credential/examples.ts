/** A value that contains one of these is an example, whatever else it contains. */
export const EXAMPLE_MARKERS = [
  'example',
  'sample',
  'dummy',
  'fake',
  'placeholder',
  'redacted',
  'changeme',
  'replace',
  'insert',
  'your',
  'lorem',
  'foobar',
  'not-a-real',
  'not_a_real',
  'notareal',
  'not-real',
  'not_real',
  'notreal',
  'goes-here',
  'goes_here',
  'goeshere',
  '-here',
  '_here',
  'omitted',
  'truncated',
  'hidden',
  'masked',
  'abc123',
  'abcdef',
  'abcd1234',
  'a1b2c3',
  '1a2b3c',
  '0a1b2c',
  '12345678',
  '00000000',
  'deadbeef',
  'cafebabe',
  'xxxx',
  '____',
  '####',
  '***',
  '...',
  '…',
  '•',
];

/** Words that example values are built from, as a pattern. They are removed before a value is judged. */
export const COMMON_WORDS = [
  'access|account|admin|alice|api|app|application|auth|authorization|aladdin|bar|basic|baz|bearer|bob|cert|client',
  'code|cookie|cred|credential|credentials|customer|data|demo|dev|doe|domain|email|foo|generated|hash|hello|id',
  'jane|john|jwt|key|letmein|live|login|management|master|mgmt|my|name|new|oauth|old|one|open|opensesame',
  'org|pass|passphrase|passwd|password|prod|production|project|public|private|pwd|qwerty|real|refresh|secret|secure',
  'server|service|session|sesame|shared|signature|staging|string|super|tenant|test|the|this|token|two|user|username',
  'uuid|valid|value|webhook|welcome|world',
].join('|');

/** The most frequent letter bigrams of English. */
export const COMMON_BIGRAMS: ReadonlySet<string> = new Set(
  `th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et ng of al de se le sa si ar ve ra
  ld ur me ne ce io li el ma ro ri ic co ll ta be ch om us il la pe tr ss ec ac no ca ho em ly so ad ot wi sh ge un
  pl ut id su im ct ee fo ul mo po ai pr ke ow di wh ns ie rs we ev op do ir am ni lo ag da sp vi os ay ab pa ap ig
  bo fi ck ty cu bl if ga ep ex av mi ts up ew va cl um cr ue`.split(/\s+/),
);

/** Leetspeak, as in p4ssw0rd. */
export const LEETSPEAK: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '@': 'a',
  '!': 'i',
};

/**
 * Values that specifications and vendors publish as examples. Only their ends are here, without the vendor's
 * prefix, so that no scanner mistakes this file for a leak.
 */
export const PUBLISHED_EXAMPLES: readonly string[] = [
  // RFC 6749 and RFC 6750
  '2YotnFZFEjr1zCsicMWpAA',
  'tGzv3JOkF0XG5Qx2TlKWIA',
  '7Fjfp0ZBr1KtDRbnfVdmIw',
  'gX1fBat3bV',
  'mF_9.B5f-4.1JqM',
  'BeZQQYbYS6WxSbIA',
  // RFC 7617 and RFC 7616
  'QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
  '6629fae49393a05397450978507c4ef1',
  // AWS, Stripe, GitHub
  'K7MDENG/bPxRfiCYEXAMPLEKEY',
  '4eC39HqLyjWDarjtT1zdp7dc',
  '16C7e42F292c6912E7710c838347Ae178B4a',
  // Slack, Telegram
  'pdFZKVeTuE8sk7oOcHrzqqgy',
  'DEF1234ghIkl-zyx57W2v1u123ew11',
  'HdqTcvCH1vGWJxfSeofSAs0K5PALDsaw',
  // Google, Cloudflare, DigitalOcean, Mailgun
  'DaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe',
  'CpXVc-DoRnPPY_UCWPgy8aea4Wy6kCe5T',
  'WAQiiEh9qM58wZNnyQS7FUdoqGIUAbrh7T',
  'c2547eb745079dac9320b638f5e225cf483cc5cfdda41',
  'b7d03a6947b217efb6f3ec3bd3504582',
  '3ax6xnjp29jd6fds4gc373sgvjxteol0',
  // Emulators of Azure Storage and Cosmos DB
  'FsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
  '4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==',
  // MongoDB
  '507f1f77bcf86cd799439011',
  // UUIDs of RFC 4122, Wikipedia and Swagger UI
  'f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
  '123e4567-e89b-12d3-a456-426614174000',
  '123e4567-e89b-12d3-a456-426655440000',
  '550e8400-e29b-41d4-a716-446655440000',
  '3fa85f64-5717-4562-b3fc-2c963f66afa6',
];
