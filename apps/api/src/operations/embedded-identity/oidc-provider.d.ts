/** The part of oidc-provider 9 that is used here; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Client {
    readonly clientId: string;
    grantTypeAllowed(type: string): boolean;
    redirectUriAllowed(uri: string): boolean;
    postLogoutRedirectUriAllowed(uri: string): boolean;
    backchannelLogout(accountId: string, sid: string): Promise<void>;
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export interface Context {
    readonly req: IncomingMessage;
    type: string;
    body: unknown;
    status: number;
    set(name: string, value: string): void;
    readonly oidc: {
      readonly provider: Provider;
      readonly client: Client;
      readonly entities: {
        readonly AuthorizationCode?: { readonly authTime?: number };
        readonly RefreshToken?: { readonly authTime?: number };
        /** Checked by the provider: its own, and for the client. */
        readonly IdTokenHint?: { readonly payload: { readonly sub?: string } };
      };
      readonly account?: { readonly accountId: string };
      readonly session: { readonly accountId?: string; grantIdFor(clientId: string): string | undefined };
    };
  }

  export interface Account {
    readonly accountId: string;
    claims(): Promise<Readonly<Record<string, unknown>>>;
  }

  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string; readonly reasons: readonly string[] };
    readonly params: Readonly<Record<string, unknown>>;
  }

  export default class Provider {
    constructor(issuer: string, configuration: object);
    readonly issuer: string;
    proxy: boolean;
    readonly Client: { readonly prototype: Client };
    readonly RefreshToken: { readonly prototype: { generateTokenId(): string } };
    readonly Grant: {
      new (properties: { readonly clientId: string; readonly accountId: string | undefined }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    readonly Session: { get(context: unknown): Promise<{ readonly accountId?: string }> };
    createContext(request: IncomingMessage, response: ServerResponse): unknown;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionResult(request: IncomingMessage, response: ServerResponse, result: object): Promise<string>;
    on(event: string, listener: (context: Context, error: Error) => void): this;
  }

  export const interactionPolicy: {
    base(): { get(name: string): unknown; remove(name: string): void };
  };

  export const errors: {
    readonly SessionNotFound: new (...rest: readonly never[]) => Error;
    readonly OIDCProviderError: new (...rest: readonly never[]) => Error;
  };
}
