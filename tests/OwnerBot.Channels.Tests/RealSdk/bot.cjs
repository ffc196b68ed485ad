// A bot of the official SDK. At /api/messages it asks for a channel's token; anywhere else it takes what it is given, as a
// channel would, so that what our own bot says is parsed by it. Prints its port, then every activity that it has parsed.
// Usage: node bot.cjs APP_ID OPENID_METADATA
'use strict';

const { createServer } = require('http');
const { CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } = require('botbuilder');

const [appId, metadata] = process.argv.slice(2);
const print = line => console.log(JSON.stringify(line));

// The SDK warns on standard output too.
console.warn = console.error;

const careful = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({
  MicrosoftAppId: appId,
  MicrosoftAppPassword: 'never asked for',
  // Given one, the SDK wants all of them.
  ValidateAuthority: true,
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: metadata,
  ToBotFromEmulatorOpenIdMetadataUrl: metadata,
}));
const open = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  request.body = JSON.parse(Buffer.concat(chunks).toString('utf8'));

  // As much of Express as the adapter uses.
  response.status = code => {
    response.statusCode = code;
    return response;
  };
  response.send = body => {
    response.setHeader('Content-Type', 'application/json');
    response.write(JSON.stringify(body));
  };
  response.header = (name, value) => response.setHeader(name, value);

  const adapter = request.url === '/api/messages' ? careful : open;
  await adapter.process(request, response, async context => {
    print(context.activity);
    if (context.activity.text === 'answer me') {
      const card = CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: '请评分' }] });
      const reply = MessageFactory.suggestedActions(['五星', '一星'], '请评分');
      reply.attachments = [card];
      reply.importance = 'high';
      reply.listenFor = ['五星'];
      reply.semanticAction = { id: 'rate', state: 'start', entities: {} };
      reply.expiration = new Date('2026-07-02T00:00:00Z');
      await context.sendActivities([{ type: 'typing' }, reply]);
    }
  });
});
server.listen(0, '127.0.0.1', () => print({ port: server.address().port }));
