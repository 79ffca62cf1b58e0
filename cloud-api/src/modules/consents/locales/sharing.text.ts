import type { ConsentPlaceholders, ConsentWording, SharingTerms } from '../consent-text.types.js';

/** The separate consent to show one result to one named person (PIPL 23, 29). A lawyer reviews it before a release. */
export function sharingWording(terms: SharingTerms, county: ConsentPlaceholders): ConsentWording {
  const { receiverName, receiverRole, receiverUnitKind, resultTitle, takenOn, purpose, untilOn, withAnswers } = terms;
  const who = [receiverRole, ...(receiverUnitKind === null ? [] : [receiverUnitKind])].join('，');
  return {
    title: '分享结果单独同意书',
    paragraphs: [
      {
        heading: '给谁看',
        text: `${receiverName}（${who}）。只给这一个人，不能转给别人。要联系对方，请打${county.unionPhone}，由${county.unionName}转告。`,
      },
      { heading: '为了什么', text: `${purpose}。不用在别处，也不进入单位统计。` },
      {
        heading: '给什么',
        text: `“${resultTitle}”${takenOn}这一次的文字说明和区间，还有您写的称呼${withAnswers ? '，以及逐题的回答' : '。不给逐题的回答'}。不给您的单位、其他结果和联系方式。`,
      },
      {
        heading: '怎么看',
        text: '对方登录“安心”后打开看。每打开一次，您都能在“谁看过我”里看到。这些属于健康方面的敏感个人信息，万一泄露，可能造成尴尬或误解。',
      },
      {
        heading: '到什么时候',
        text: `到${untilOn}这一天结束。您可以随时停止，马上生效；对方已经看过的内容无法收回。`,
      },
      { heading: '由您决定', text: '不分享，不影响您做自测、报名活动和找人聊。' },
    ],
    statement: `我已阅读，单独同意把上述内容给${receiverName}看`,
    accept: '同意并分享',
    decline: '先不分享',
    declined: '好的，没有分享，只有您看得到。',
  };
}
