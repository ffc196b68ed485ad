// The simulator's own words; what the bot says comes from the bot.
const words = {
  'zh-Hans': {
    simulator: '模拟器', people: '扮演哪位业主', backstage: '后台', chat: '聊天', bot: '物业前台', add: '添加应用', remove: '移除应用',
    addHint: '像在 Teams 里一样，先添加应用，前台会来打招呼。', attach: '添加图片或文件', send: '发送', hint: '输入消息', redeliver: '每次调用 15 秒后再送一遍',
    busy: '接下来 3 条回 429', five: '上一条重送 5 遍', fifty: '1 秒内发 50 条', wire: '收发记录', edit: '编辑', del: '删除', like: '赞',
    edited: '已编辑', deleted: '此消息已被删除', accept: '接受', decline: '拒绝', online: '在线', removed: '未安装', you: '您', busyFor: '还会拒绝 {n} 条',
    changeTo: '改成：', failed: '没有成功（{status}）', download: '下载', count: '第 {n} 条',
  },
  'zh-Hant': {
    simulator: '模擬器', people: '扮演哪位業主', backstage: '後台', chat: '聊天', bot: '物業前台', add: '新增應用程式', remove: '移除應用程式',
    addHint: '像在 Teams 裡一樣，先新增應用程式，前台會來打招呼。', attach: '附加圖片或檔案', send: '傳送', hint: '輸入訊息', redeliver: '每次呼叫 15 秒後再送一遍',
    busy: '接下來 3 則回 429', five: '上一則重送 5 遍', fifty: '1 秒內發 50 則', wire: '收發記錄', edit: '編輯', del: '刪除', like: '讚',
    edited: '已編輯', deleted: '此訊息已被刪除', accept: '接受', decline: '拒絕', online: '在線', removed: '未安裝', you: '您', busyFor: '還會拒絕 {n} 則',
    changeTo: '改成：', failed: '沒有成功（{status}）', download: '下載', count: '第 {n} 則',
  },
  en: {
    simulator: 'simulator', people: 'Which owner to play', backstage: 'Backstage', chat: 'Chat', bot: 'Front desk', add: 'Add the app', remove: 'Remove the app',
    addHint: 'As in Teams: add the app first, and the front desk says hello.', attach: 'Attach a picture or file', send: 'Send', hint: 'Type a message',
    redeliver: 'Repeat every call after 15 seconds', busy: 'Answer 429 to the next 3', five: 'Repeat the last message 5 times', fifty: 'Send 50 in a second',
    wire: 'On the wire', edit: 'Edit', del: 'Delete', like: 'Like', edited: 'Edited', deleted: 'This message was deleted', accept: 'Accept', decline: 'Decline',
    online: 'Available', removed: 'Not installed', you: 'You', busyFor: '{n} more will be refused', changeTo: 'Change it to:', failed: 'That failed ({status})',
    download: 'Download', count: 'Message {n}',
  },
};

export const languageOf = locale => (locale.startsWith('zh') ? (/tw|hk|mo|hant/i.test(locale) ? 'zh-Hant' : 'zh-Hans') : 'en');

let language = 'zh-Hans';

export function speak(locale) {
  language = languageOf(locale);
  document.documentElement.lang = language;
  const each = (name, put) => document.querySelectorAll(`[data-${name}]`).forEach(element => put(element, word(element.dataset[name])));
  each('text', (element, text) => { element.textContent = text; });
  each('title', (element, text) => { element.title = text; element.setAttribute('aria-label', text); });
  each('aria', (element, text) => element.setAttribute('aria-label', text));
  document.getElementById('text').placeholder = word('hint');
  document.getElementById('text').setAttribute('aria-label', word('hint'));
}

export const word = (key, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), words[language][key]);
