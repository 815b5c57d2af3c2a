/** The words by which the furniture of a site is known: what stands around an article, not in it. */
import type { CutReason } from '../proposals';

export interface FurniturePattern {
  readonly reason: CutReason;
  /** Longer blocks are text that happens to use the words. */
  readonly mostWords: number;
  readonly pattern: RegExp;
}

/** Each pattern is narrow enough to stand alone, and linear in the text it is tried on. */
export const FURNITURE: readonly FurniturePattern[] = [
  {
    reason: 'share-notice',
    mostWords: 60,
    pattern:
      /\b(?:click|use|hit) (?:on )?the share buttons?\b|^share (?:this|the) (?:article|story|post|page|essay)\b|^(?:please )?(?:share|forward|crosspost|repost) this (?:article|story|post|essay)\b|^(?:share|tweet|post|pin|email)(?: this)?(?: (?:on|via|to|by) (?:facebook|twitter|x|linkedin|whatsapp|reddit|email|pinterest|telegram|bluesky|mastodon))+\b|^share(?: this)?:?$|^diesen (?:artikel|beitrag) teilen|^partager(?: cet article)?:?$|^compartir(?: este art\u00edculo)?:?$/iu,
  },
  {
    reason: 'origin-notice',
    mostWords: 60,
    pattern:
      /^(?:note: )?(?:this|the) (?:article|essay|piece|post|story|column|op-?ed|text|interview|commentary|analysis|version|review)\b.{0,60}\b(?:(?:was|were|has been|is) )?(?:originally |first |previously |also )?(?:published|appeared|posted|republished|reprinted|excerpted|adapted)\b.{0,40}\b(?:by|on|in|at|from|with|under)\b|^(?:originally|first|previously) (?:published|appeared|posted) (?:by|on|in|at)\b|^(?:re(?:published|printed)|reposted|cross-?posted) (?:with (?:kind )?permission|from|under|by)\b|^the original source of this (?:article|text)\b|^read the (?:original|full) (?:article|story|piece|version)\b|^(?:an? )?(?:earlier |longer |shorter )?version of this (?:article|essay|piece|column|story)\b.{0,30}\b(?:appeared|was published)|^dieser (?:artikel|beitrag|text) (?:ist|erschien|wurde) (?:zuerst|urspr\u00fcnglich)|^cet article (?:a \u00e9t\u00e9|est) (?:initialement|d'abord) /iu,
  },
  {
    reason: 'copyright',
    mostWords: 60,
    pattern:
      /^(?:copyright|\u00a9|\(c\))\s*(?:\u00a9|\(c\)|by\b|\d{4}|\p{Lu})|^\u00a9|\ball rights reserved\b|\bcopyright \u00a9 |^alle rechte vorbehalten|^tous droits r\u00e9serv\u00e9s|^todos los derechos reservados|^(?:this (?:work|article) is )?licensed under (?:a )?creative commons/iu,
  },
  {
    reason: 'disclaimer',
    mostWords: 250,
    pattern:
      /^(?:legal )?(?:disclaimer|disclosure|haftungsausschluss)\s*[:.\u2014\u2013-]|^(?:the )?(?:views?|opinions?)(?: and (?:views?|opinions?))? (?:expressed|presented|stated)\b.{0,80}\b(?:author|writer|contributor|own|necessarily)|\bcontains copyrighted material\b|\bprovisions of ["\u201c]?fair use\b|^the (?:contents?|information) (?:of|in|on) this (?:article|site|website|page|text|blog) (?:are|is) .{0,60}\b(?:responsib|purposes|advice)/iu,
  },
  {
    reason: 'author-box',
    mostWords: 30,
    pattern:
      /^(?:more )?(?:articles?|posts?|stories) (?:by|from):? \S|^(?:read |view |see )?(?:more|all|other) (?:articles?|posts?|stories|pieces) (?:by|from)\b|^follow (?:the author|him|her|them|\p{Lu}\S+(?: \p{Lu}\S+)*) (?:on|at) /iu,
  },
  {
    reason: 'promotion',
    mostWords: 50,
    pattern:
      /^(?:please )?(?:become a (?:member|subscriber|supporter|patron)|subscribe (?:to|now|today|here|for)|sign up (?:to|for|here|now|today)|join (?:our (?:newsletter|mailing list|community)|the (?:conversation|discussion|debate)\b)|support (?:our|independent|quality) (?:\S+ )?(?:journalism|work|reporting)|donate (?:to|now|today|here)|make a donation|get (?:the|our) (?:\S+ ){0,4}newsletter|download (?:our|the) app|buy (?:me|us) a coffee|like (?:this|what you)\b.{0,60}\b(?:subscri|newsletter|support|donat)|leave a (?:comment|reply)|post a comment|comment on .{0,60}\b(?:page|facebook|article|articles)\b|(?:read|see|view|show|load) (?:all )?(?:\d+ )?comments|comments are (?:closed|off)|(?:\d+ )comments?\s*$|(?:story )?continues? (?:below|after) (?:the )?advertisement|advertisement\s*$|sponsored (?:content|by)\b|related (?:articles?|stories|posts|content|coverage|topics)\s*:?\s*$|(?:read|see) (?:more|also|next|on)\s*:|more from \p{Lu}.{0,40}$|you (?:may|might) also (?:like|enjoy|be interested)|(?:most|recently) (?:read|popular|viewed|shared)\s*:?\s*$|recommended (?:for you|reading|articles)\s*:?\s*$|(?:jetzt )?abonnieren|newsletter (?:abonnieren|anmelden)|abonnez-vous|suscr\u00edbase|suscr\u00edbete)/iu,
  },
  {
    reason: 'contact',
    mostWords: 40,
    pattern:
      /^(?:for )?(?:media|press|general|reprint|all other) (?:inquir|enquir|contacts?|requests?)|^(?:contact|email|e-mail|write to|reach) (?:the )?(?:author|editors?|writer|us|him|her|them|newsroom)\b|^contact\s*:|^(?:letters|corrections|pitches|tips)\b.{0,60}@|^(?:got|have) a (?:tip|story|correction)\b/iu,
  },
  {
    reason: 'navigation',
    mostWords: 12,
    pattern:
      /^(?:back to (?:top|home|the top)|(?:previous|next|older|newer) (?:article|post|story|page)|home|menu|top|print(?: this)?(?: (?:page|article))?|skip to (?:main )?content|return to .{0,30}page)\s*[:\u2192\u2190>\u00bb<\u00ab]*$/iu,
  },
];

/** A heading, or a line that serves as one, whose section is about who wrote the article. */
export const AUTHOR_SECTION =
  /^(?:about|more about) (?:the )?(?:authors?|writers?|contributors?|columnists?)\s*:?$|^(?:author(?:'s|\u2019s|s)?|contributor) (?:bio(?:graphy)?|information|note|details)\s*:?$|^\u00fcber (?:den autor|die autorin|die autoren)\s*:?$|^\u00e0 propos de l(?:'|\u2019)auteure?\s*:?$|^sobre (?:el autor|la autora)\s*:?$/iu;

/** A heading behind which only links to other articles follow. */
export const RELATED_SECTION =
  /^(?:related(?: (?:articles?|stories|posts|content|coverage|topics|reading))?|more (?:stories|articles|news|like this)|read (?:more|next|also)|you (?:may|might) also like|most (?:read|popular|viewed)|trending(?: now)?|recommended(?: (?:for you|reading|articles))?|latest(?: (?:news|stories|articles|posts))?|share (?:this|this (?:article|story|post))|follow us|newsletter|mehr zum thema|auch interessant|\u00e0 lire aussi|lire aussi)\s*:?$/iu;

/** A heading behind which the readers speak. */
export const COMMENTS_SECTION =
  /^(?:\d+ (?:comments?|responses?|replies|thoughts? on .{1,200})|comments?(?: \(\d+\))?|leave a (?:reply|comment)|join the (?:conversation|discussion)|\d+ kommentare?|kommentare(?: \(\d+\))?|\d+ commentaires?)\s*:?$/iu;

/** What the person of an author's note does for a living. */
export const OCCUPATION =
  /\b(?:writer|author|journalist|columnist|reporter|editor|correspondent|critic|analyst|professor|lecturer|fellow|researcher|scholar|historian|economist|sociologist|philosopher|scientist|lawyer|teacher|director|founder|co-?founder|activist|novelist|poet|essayist|contributor|freelance|consultant|student|blogger|photographer|teaches|writes|Journalistin|Journalist|Autorin|Autor|Redakteurin|Redakteur|Professorin|journaliste|auteure|auteur|periodista|escritora|escritor)\b/u;

/** Lines that stand in the middle of an article and never are part of one; the whole block. */
export const INTERRUPTION =
  /^(?:advertisement|anzeige|werbung|publicit\u00e9|publicidad|(?:story|article) continues? (?:below|after) (?:the )?advertisement|(?:scroll|keep scrolling) (?:down )?to continue(?: reading)?)\.?$/iu;
