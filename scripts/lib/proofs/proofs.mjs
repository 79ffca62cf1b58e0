/**
 * What is promised, and one change of the code with which the promise is broken. A test that stays green with it proves
 * nothing.
 * @typedef {object} Proof
 * @property {string} promise
 * @property {string} file relative to cloud-api/src
 * @property {string} from stands there once
 * @property {string} to
 * @property {'unit' | 'http' | 'built'} tests which of Jest's configurations; built: HTTP, and it is the built server that is broken
 * @property {string} spec words of its path
 * @property {string} test words of its title
 */

const RATE_CLASSES = 'platform/rate-limit/rate-classes.ts';
const SCANS = 'modules/identity/scans/sign-in-scans.service.ts';
const SHARING = 'modules/sharing/sharing.policy.ts';
const RICH_TEXT = 'platform/rich-text/clean-rich-text.ts';

/** @type {Proof[]} */
export const PROOFS = [
  {
    promise: 'a route is for whoever has its permission',
    ...{ file: 'platform/access/access.guard.ts', from: 'if (!may(actor, permission)) throw', to: 'if (false) throw' },
    ...{ tests: 'http', spec: 'identity/invitations', test: 'is refused to everyone but administrators' },
  },
  {
    promise: 'a share opens to its receiver and nobody else',
    ...{ file: SHARING, from: "all(is('receiverId', accountId), one", to: 'all(one' },
    ...{ tests: 'http', spec: 'sharing/sharing', test: 'opens exactly one result to exactly one person' },
  },
  {
    promise: 'a share does not outlive the role it was given to',
    ...{ file: SHARING, from: ", oneOf('receiverRole', rolesToReceive(roles))", to: '' },
    ...{ tests: 'http', spec: 'sharing/sharing', test: 'when the receiver is no longer what they were chosen as' },
  },
  {
    promise: 'a form that comes again is stored once and answered the same',
    file: 'modules/assessments/submissions.service.ts',
    ...{ from: 'if (stored !== null) return this.repeat(stored, assessmentId, form);', to: '' },
    ...{ tests: 'http', spec: 'assessments/submissions', test: 'stores one row however often and however parallel' },
  },
  {
    promise: 'half of a use case is never stored',
    file: 'platform/database/unit-of-work.ts',
    from: '? dataSource.transaction(begun)',
    to: '? begun(dataSource.manager)',
    ...{ tests: 'http', spec: 'platform/unit-of-work', test: 'stores all rows of 200 concurrent transactions' },
  },
  {
    promise: 'an answer is nowhere readable',
    file: 'modules/assessments/clinical-cipher.ts',
    from: "seal({ table: SUBMISSIONS, column: 'answers_cipher', rowId }, JSON.stringify(answers))",
    to: 'JSON.stringify(answers)',
    ...{ tests: 'http', spec: 'assessments/privacy', test: '' },
  },
  {
    promise: 'a stolen refresh token ends its family',
    file: 'modules/identity/sessions/sessions.service.ts',
    from: "if (decision === 'reuse') await this.sessions.revoke(session.accountId, session.id, now);",
    to: '',
    ...{ tests: 'http', spec: 'identity/sessions', test: 'that was rotated twice ago ends the whole family' },
  },
  {
    promise: 'signing in anew ends the session of before',
    file: 'modules/identity/sessions/session-replies.service.ts',
    from: 'await this.sessions.endByTokens(accessToken, refreshToken);',
    to: '',
    ...{ tests: 'http', spec: 'identity/website', test: 'ends when the same browser signs in anew' },
  },
  {
    promise: 'a relayed code is not approved',
    ...{ file: SCANS, from: 'const right = scan.checkDigits === checkDigits;', to: 'const right = true;' },
    ...{ tests: 'http', spec: 'identity/scans', test: 'relayed to somebody who cannot see the screen' },
  },
  {
    promise: 'a scan is claimed once',
    ...{ file: SCANS, from: "await this.move(scan, 'claim', null);", to: '' },
    ...{ tests: 'http', spec: 'identity/scans', test: 'gives one session only, however often' },
  },
  {
    promise: 'a recovery code is good once',
    file: 'modules/identity/staff/recovery-codes.repository.ts',
    from: 'AND code_hash = :codeHash AND used_at IS NULL',
    to: 'AND code_hash = :codeHash',
    ...{ tests: 'http', spec: 'identity/staff.e2e', test: 'signs in instead of the authenticator, once' },
  },
  {
    promise: 'passwords are counted over all servers together',
    file: RATE_CLASSES,
    from: "'sign-in': [{ by: 'address', limit: 30, seconds: TEN_MINUTES, shared: true }]",
    to: "'sign-in': [{ by: 'address', limit: 30, seconds: TEN_MINUTES, shared: false }]",
    ...{ tests: 'http', spec: 'platform/rate-limit', test: 'passwords are tried thirty times from an address' },
  },
  {
    promise: 'papers with people in them are not carried away without end',
    file: RATE_CLASSES,
    from: "export: [{ by: 'caller', limit: 120, seconds: TEN_MINUTES, shared: true }]",
    to: 'export: []',
    ...{ tests: 'http', spec: 'platform/rate-limit', test: 'sheets and papers are carried away 120 times' },
  },
  {
    promise: 'a limit that cannot be counted refuses',
    file: 'platform/rate-limit/rate-limits.ts',
    from: "throw new DomainError('SERVICE_BUSY');",
    to: 'return;',
    ...{ tests: 'http', spec: 'platform/rate-limit', test: 'closes signing in and exports' },
  },
  {
    promise: 'an invented address is no address',
    file: 'platform/http/transport.ts',
    from: "trustProxy: typeof config.trustedProxies === 'number' ? firstSteps(config.trustedProxies) : config.trustedProxies",
    to: 'trustProxy: true',
    ...{ tests: 'http', spec: 'platform/rate-limit', test: 'is nobody’s unless told' },
  },
  {
    promise: 'a real county’s server explains itself to nobody',
    file: 'app.ts',
    from: "if (config.profile !== 'production') serveDocumentation(app);",
    to: 'serveDocumentation(app);',
    ...{ tests: 'http', spec: 'platform/edge', test: 'explains itself to nobody' },
  },
  {
    promise: 'no other website is let in',
    ...{
      file: 'app.ts',
      from: 'await app.register(fastifyCookie);',
      to: 'app.enableCors(); await app.register(fastifyCookie);',
    },
    ...{ tests: 'http', spec: 'platform/edge', test: 'lets no other website in' },
  },
  {
    promise: 'another spelling of an address is no way around a header',
    file: 'platform/http/client-version.ts',
    from: "return url.startsWith('/v1/') || (routeOptions.url?.startsWith('/v1/') ?? false);",
    to: "return url.startsWith('/v1/');",
    ...{ tests: 'http', spec: 'platform/edge', test: 'knows a route of the API however its address is spelled' },
  },
  {
    promise: 'a deleted entry of the audit log is missed',
    file: 'platform/audit/audit-chain.ts',
    from: 'JSON.stringify([VERSION, sequence, before, ...said',
    to: 'JSON.stringify([VERSION, ...said',
    ...{ tests: 'http', spec: 'audit/chain', test: 'names the place of an entry that was deleted' },
  },
  {
    promise: 'an old session takes nothing away and deletes nothing, however often it was renewed',
    file: 'modules/identity/sessions/sessions.service.ts',
    from: 'if (!session || !isFresh(session, this.clock.now())) throw',
    to: 'if (!session) throw',
    ...{ tests: 'http', spec: 'my-data/my-data', test: 'is not handed out to a session that began long ago' },
  },
  {
    promise: 'who somebody is at WeChat is never taken from a client',
    file: 'platform/validation/fast-validation.pipe.ts',
    ...{ from: 'forbidNonWhitelisted: true', to: 'forbidNonWhitelisted: false' },
    ...{ tests: 'http', spec: 'identity/sign-in', test: 'never takes an openid from the client' },
  },
  {
    promise: 'another website does nothing in a person’s name',
    file: 'modules/identity/sessions/session-cookies.ts',
    ...{ from: "throw new DomainError('ORIGIN_REFUSED');", to: 'return;' },
    ...{ tests: 'http', spec: 'identity/website', test: 'cannot change anything with this browser’s cookies' },
  },
  {
    promise: 'a malformed request learns nothing of the server',
    file: 'platform/http/transport.ts',
    from: 'void reply.status(refused.status).headers(headers).send(errorBody(refused, request.id));',
    to: 'void reply.status(refused.status).send({ error: String(_error) });',
    ...{ tests: 'http', spec: 'platform/edge', test: 'in the shape of every error, before any route' },
  },
  {
    promise: 'nothing stays longer than its time',
    file: 'modules/assessments/expiry.job.ts',
    ...{ from: 'run: () => this.run() }', to: 'run: () => Promise.resolve() }' },
    ...{ tests: 'http', spec: 'my-data/retention', test: 'go by themselves' },
  },
  {
    promise: 'no reply says more than the document',
    file: 'modules/identity/dto/me.response.ts',
    ...{ from: 'accountId: id,', to: 'accountId: id, sessionEpoch: 1,' },
    ...{ tests: 'http', spec: 'test/fuzz', test: 'Me_me: no 5xx' },
  },
  {
    promise: 'what the public reads was read by a second person',
    file: 'modules/courses/content-editing.service.ts',
    ...{ from: "if (deed === 'approve' && writtenBy === by.accountId)", to: 'if (false)' },
    ...{ tests: 'http', spec: 'courses/contents', test: 'are read by somebody else before they are published' },
  },
  {
    promise: 'what is not published is found by nobody',
    file: 'modules/courses/contents.repository.ts',
    ...{ from: "WHERE content.id = ? AND content.state = 'published'`", to: 'WHERE content.id = ?`' },
    ...{ tests: 'http', spec: 'courses/contents', test: 'are found by nobody before they are published' },
  },
  {
    promise: 'a title is no HTML in the page that search engines are given',
    file: 'platform/http/website-page.ts',
    ...{ from: '<h1>${escapeHtml(title)}</h1>', to: '<h1>${title}</h1>' },
    ...{ tests: 'http', spec: 'courses/pages', test: 'is an article with its title' },
  },
  {
    promise: 'a server that is killed leaves no half of anything',
    file: 'platform/database/unit-of-work.ts',
    ...{ from: '? dataSource.transaction(begun)', to: '? begun(dataSource.manager)' },
    ...{ tests: 'built', spec: 'platform/crash', test: '' },
  },
  {
    promise: 'a restored backup does not bring back who was deleted since',
    file: 'modules/my-data/erasure-replay.job.ts',
    ...{ from: 'if (!isErased) return 0;', to: 'return 0;' },
    ...{ tests: 'built', spec: 'backup/restore-drill', test: '' },
  },
  {
    promise: 'a second server makes no second master key',
    file: 'platform/crypto/own-master-key.ts',
    from: 'return root ? missingKey(root.masterKeyId) : loadOrCreateMasterKey(',
    to: 'return loadOrCreateMasterKey(',
    ...{ tests: 'built', spec: 'keys/start', test: '' },
  },
  {
    promise: 'a stolen backup is not put together in another way',
    file: 'platform/backup/sealed-chunks.ts',
    ...{ from: 'Buffer.from([isLast ? 1 : 0])', to: 'Buffer.from([0])' },
    ...{ tests: 'unit', spec: 'platform/backup/sealed-chunks', test: '' },
  },
  {
    promise: 'production does not start carelessly',
    file: 'platform/config/config.ts',
    ...{ from: 'refuseIf(config.trustedProxies === false,', to: 'refuseIf(false,' },
    ...{ tests: 'unit', spec: 'platform/config/config', test: 'refuses an unsafe' },
  },
  {
    promise: 'a rich text does nothing',
    ...{
      file: RICH_TEXT,
      from: "allowedAttributes: { a: ['href', 'rel']",
      to: "allowedAttributes: { '*': ['onclick'], a: ['href', 'rel']",
    },
    ...{ tests: 'unit', spec: 'platform/rich-text', test: '' },
  },
  {
    promise: 'a picture is its dots and nothing behind them',
    file: 'platform/uploads/clean-picture.ts',
    from: 'pictures.push(await madeAnew(reader(bytes, options), side));',
    to: 'pictures.push({ ...(await madeAnew(reader(bytes, options), side)), content: bytes });',
    ...{ tests: 'unit', spec: 'platform/uploads/clean-picture', test: 'leaves nothing of what hides behind a' },
  },
  {
    promise: 'a cell of a sheet is no formula',
    file: 'platform/documents/spreadsheet.ts',
    ...{ from: "FORMULA_START.test(writable) ? `'${writable}` : writable", to: 'writable' },
    ...{ tests: 'unit', spec: 'platform/documents/spreadsheet', test: '' },
  },
  {
    promise: 'an empty list of rows is no row, not every row',
    file: 'platform/access/conditions.ts',
    from: "if (condition.values.length === 0) return ['1 = 0', []];",
    to: "if (condition.values.length === 0) return ['1 = 1', []];",
    ...{ tests: 'unit', spec: 'platform/access/conditions', test: '' },
  },
  {
    promise: 'an uploaded file is had by its signed address alone',
    file: 'platform/storage/file-addresses.ts',
    from: 'if (given.length !== right.length || !timingSafeEqual(given, right)) return null;',
    to: '',
    ...{ tests: 'http', spec: 'media/uploads', test: 'is had by its signed address alone' },
  },
  {
    promise: 'a learning visit is no more than the time that has passed',
    file: 'modules/courses/learning/visit.policy.ts',
    ...{ from: 'Math.min(seconds, passed)', to: 'seconds' },
    ...{ tests: 'unit', spec: 'learning/visit.policy', test: 'is not made by saying more than has passed' },
  },
  {
    promise: 'a piece of an upload that changed on its way is not taken',
    file: 'modules/media/uploads.service.ts',
    from: "if (hash && hash.digest('base64') !== checksum?.value) throw new DomainError('UPLOAD_CHECKSUM');",
    to: '',
    ...{ tests: 'http', spec: 'media/uploads', test: 'a piece that changed on its way is not taken' },
  },
  {
    promise: 'a draft is there for those whom it concerns',
    file: 'modules/courses/courses.policy.ts',
    ...{ from: 'if (scope.all || writtenBy === scope.accountId) return true;', to: 'return true;' },
    ...{ tests: 'http', spec: 'courses/desk', test: 'is seen by who wrote it' },
  },
  {
    promise: 'a deed on a text is about the words that were read',
    file: 'modules/courses/content-editing.service.ts',
    from: "if (seen !== undefined && seen !== stampOf(version)) throw new DomainError('CONTENT_CHANGED');",
    to: '',
    ...{ tests: 'http', spec: 'courses/desk', test: 'is changed by whoever read its last words' },
  },
  {
    promise: 'nobody is followed from one year of reading into the next',
    file: 'modules/courses/learning/learners.ts',
    ...{ from: '`learning-visits|${day.slice(0, 4)}`', to: "'learning-visits'" },
    ...{ tests: 'http', spec: 'courses/learning', test: 'names nobody' },
  },
  {
    promise: 'a film that not every phone plays is refused by its bytes',
    file: 'modules/media/probe.ts',
    ...{ from: 'return played.test(', to: 'return true || played.test(' },
    ...{ tests: 'http', spec: 'media/uploads', test: 'a film of the newer kind, said to be' },
  },
];
