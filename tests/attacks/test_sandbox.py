"""Attacks on the sandbox: whatever an author's code does ends in a value or a named failure, and neighbours go on."""

import asyncio
import time
from collections.abc import AsyncIterator

import psutil
import pytest
import pytest_asyncio

from runtime.scripting.pool import SandboxPool
from runtime.scripting.values import Script, ScriptFailed, ScriptValue

pytestmark = pytest.mark.asyncio(loop_scope="module")

WALL_S = 2.0
ENDED_BY_LIMITS = {"timeout", "memory", "crashed"}

BOMBS = {
    "an endless loop": "while(true){}",
    "an endless loop that catches": "while(true){try{while(true){}}catch(e){}finally{}}",
    "an array that grows": "var a=[];while(true)a.push(new Array(1000).fill(1.5))",
    "a string that doubles": "var s='x';while(true)s+=s+'y'",
    "flat strings": "var a=[];var i=0;while(true){a.push(('x'+(i++)).repeat(1000000).split('').join('-'))}",
    "doubles that double": "var a=[1.5];while(true){a=a.concat(a)}",
    "one huge array": "return new Array(2**28).fill(0).length",
    "one huge array a few times": "return [1,2,3,4,5,6].map(()=>new Array(2**26).fill(0).length)",
    "regular expressions": "var a=[];while(true)a.push(new RegExp('a'.repeat(10000)+a.length))",
    "a number that squares": "var b=2n;while(true)b=b*b",
    "a map that grows": "var m=new Map();var i=0;while(true)m.set(i++,i)",
    "a catastrophic expression": "return /^(a+)+$/.test('a'.repeat(40)+'b')",
    "a huge power": "return (2n**100000000n).toString().length",
    "a long sort": "return new Array(2e6).fill(0).map((_,i)=>(i*7919)%1e6).sort().length",
    "a long join": "return 'a'.repeat(2**27).split('').reverse().join('').length",
    "texts split into letters": "const a=[];for(;;)a.push('x'.repeat(2**28).split(''))",
    "a long search": "var s='a'.repeat(2**28);var n='a'.repeat(2**20)+'b';return s.indexOf(n)",
    "promises without end": "async function f(){await 0;f()};f();return 1",
    "a result whose getter loops": "return {get a(){while(true){}}}",
    "a result that is a looping proxy": "return new Proxy({},{get(){while(true){}},ownKeys(){while(true){}}})",
    "a result whose prototype is asked for": "return new Proxy({},{getPrototypeOf(){while(true){}}})",
    "a thrown thing with a looping toString": "throw {toString(){while(true){}}}",
    "a thrown error with a looping stack": (
        "var e=new Error('x');Object.defineProperty(e,'stack',{get(){while(true){}}});throw e"
    ),
    "a result that answers JSON itself": "return {toJSON(){while(true){}}, a:{get b(){while(true){}}}}",
    "a list with a getter": "var a=[1];Object.defineProperty(a,0,{get(){while(true){}}});return a",
    "variables that loop": "Object.defineProperty(c.vars,'n',{get(){while(true){}},enumerable:true});return 1",
    "variables replaced by a proxy": "c.vars=new Proxy({},{ownKeys(){while(true){}}});return 1",
    "a log whose words loop": "c.log({toString(){while(true){}},toJSON(){while(true){}}});return 1",
    "a class that loops when made": "class A{static{while(true){}}};return 1",
    "deep JSON": "return JSON.parse('['.repeat(1e6)+']'.repeat(1e6))",
    "an iterator without end": "return [...(function*(){while(true)yield 1})()]",
}

REFUSED = {
    "array buffers": ("return new ArrayBuffer(10<<20)", "threw"),
    "typed arrays": ("return new Uint8Array(3e9).fill(1).length", "threw"),
    "WebAssembly": ("return new WebAssembly.Memory({initial:65536})", "threw"),
    "shared memory": ("return new SharedArrayBuffer(1024)", "threw"),
    "waiting on memory": ("return Atomics.wait(0,0,0)", "threw"),
    "timers": ("return setTimeout(()=>{},0)", "threw"),
    "the timer class of the library": ("return __TimerManager", "threw"),
    "queueMicrotask": ("return queueMicrotask(()=>{})", "threw"),
    "Promise": ("return new Promise(()=>{})", "threw"),
    "a promise as result": ("return (async()=>1)()", "threw"),
    "a promise that never settles": ("return (async function f(){await f()})()", "threw"),
    "eval": ("return eval('2')", "threw"),
    "indirect eval": ("return (0,globalThis.eval)('2')", "threw"),
    "Function": ("return new Function('return 1+1')()", "threw"),
    "the constructor of a function": ("return (()=>{}).constructor('return 1')()", "threw"),
    "the constructor of a constructor": ("return c.constructor.constructor('return 1')()", "threw"),
    "the constructor of an async function": ("return (async()=>{}).constructor('return 1')()", "threw"),
    "the constructor of a generator": ("return (function*(){}).constructor('return 1')()", "threw"),
    "the constructor through Reflect": (
        "return Reflect.construct(Object.getPrototypeOf(()=>{}).constructor,['return 1'])()",
        "threw",
    ),
    "importing": ("return import('fs')", "threw"),
    "deep recursion": ("function f(){return f()+1};return f()", "threw"),
    "a deep object": ("let o={};let p=o;for(let i=0;i<1e5;i++){p.a={};p=p.a};return o", "threw"),
    "a cycle": ("const a={};a.a=a;return a", "threw"),
    "throwing null": ("throw null", "threw"),
    "throwing a symbol": ("throw Symbol('x')", "threw"),
    "throwing a huge text": ("throw 'x'.repeat(1e7)", "threw"),
    "throwing a proxy": ("throw new Proxy({},{get(){throw 1}})", "threw"),
    "a symbol": ("return Symbol('x')", "threw"),
    "a date": ("return new Date(8.64e15)", "threw"),
    "a broken date": ("return [new Date(NaN)]", "threw"),
    "half a character": ("return '\\ud800abc'", "threw"),
    "half a character in a name": ("return {'\\ud800':1}", "threw"),
    "NUL": ("return 'a\\0b'", "threw"),
    "a big integer": ("return {a:[10n]}", "threw"),
    "not a number": ("return 0/0", "threw"),
    "infinity": ("c.vars.n=1/0", "threw"),
    "a function": ("return {f(){}}", "threw"),
    "a map": ("return new Map([[1,2]])", "threw"),
    "an error as result": ("return new Error('x')", "threw"),
    "the name __proto__": ('return JSON.parse(\'{"__proto__":{"polluted":1}}\')', "threw"),
    "the globals themselves": ("return globalThis", "threw"),
    "a text of 50 MB": ("return 'x'.repeat(50e6)", "too_large"),
    "a text just over the limit": ("return 'x'.repeat(262144)", "too_large"),
    "a Ukrainian text just over the limit": ("return 'ї'.repeat(140000)", "too_large"),
    "a list of millions": ("return new Array(1e6).fill({a:1})", "too_large"),
    "a list of nothing": ("const a=[];a.length=4e9;return a", "too_large"),
    "a huge variable": ("c.vars.big='x'.repeat(300000)", "too_large"),
    "doors of the host": ("return __host('','run','f','{}')", "threw"),
    "a door of the host taken apart": ("return __host.call(null,undefined,'define','f',0,()=>1)", "threw"),
    "closing the braces": ("}); globalThis.x = 1; (()=>{", "syntax"),
    "closing the braces and coming back": ("return 1}), 0, ((c)=>{ return 2", "syntax"),
    "a comment that eats the end": ("return 1 /*", "syntax"),
    "a debugger": ("debugger; throw 1", "threw"),
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def pool() -> AsyncIterator[SandboxPool]:
    pool = SandboxPool()
    await pool.start()
    yield pool
    await pool.close()


class Neighbour:
    """Another bot that goes on asking; keeps its slowest answer and the longest stop of the event loop."""

    def __init__(self, pool: SandboxPool, name: str) -> None:
        self.pool = pool
        self.script = Script(f"neighbour of {name}", "f", "return c.vars.n + 1")
        self.answers: list[ScriptValue | ScriptFailed] = []
        self.stop_s = 0.0
        self.over = asyncio.Event()

    async def live(self) -> None:
        while not (self.over.is_set() and self.answers):
            self.answers.append(await self.pool.run(self.script, {"vars": {"n": 41}}, wall_s=WALL_S))
            before = time.perf_counter()
            await asyncio.sleep(0.02)
            self.stop_s = max(self.stop_s, time.perf_counter() - before - 0.02)

    async def beside(self, attack: Script) -> ScriptValue | ScriptFailed:
        life = asyncio.create_task(self.live())
        try:
            await asyncio.sleep(0)
            return await self.pool.run(attack, {"vars": {"n": 1}}, wall_s=WALL_S)
        finally:
            self.over.set()
            await life


@pytest.mark.parametrize("name", BOMBS)
async def test_a_bomb_ends_within_its_time_and_the_neighbour_is_answered(pool: SandboxPool, name: str) -> None:
    neighbour = Neighbour(pool, name)
    started = time.perf_counter()
    outcome = await neighbour.beside(Script(name, "f", BOMBS[name]))
    assert time.perf_counter() - started < WALL_S + 4
    if isinstance(outcome, ScriptFailed):
        assert outcome.code in ENDED_BY_LIMITS | {"threw", "too_large"}, outcome
    assert neighbour.answers
    wrong = [answer for answer in neighbour.answers if not isinstance(answer, ScriptValue) or answer.value != 42]
    assert not wrong
    assert neighbour.stop_s < 0.5
    after = await pool.run(neighbour.script, {"vars": {"n": 1}}, wall_s=WALL_S)
    assert isinstance(after, ScriptValue)
    assert after.value == 2


@pytest.mark.parametrize("name", REFUSED)
async def test_what_scripts_may_not_do_is_a_clear_failure(pool: SandboxPool, name: str) -> None:
    source, code = REFUSED[name]
    outcome = await pool.run(Script(name, "f", source), {"vars": {"n": 1}}, wall_s=WALL_S)
    assert isinstance(outcome, ScriptFailed), outcome
    assert outcome.code == code, outcome
    assert outcome.message
    after = await pool.run(Script(name, "g", "return 'still here'"), {}, wall_s=WALL_S)
    assert isinstance(after, ScriptValue), after


STASHES = {
    "a global": "globalThis.stash = c.input",
    "an implied global": "stash = c.input",
    "the array prototype": "Array.prototype.stash = c.input",
    "the object prototype": "Object.prototype.stash = c.input",
    "the prototype through __proto__": "({}).__proto__.stash = c.input",
    "a redefined built-in": "JSON.parse = () => c.input",
    "a setter on a prototype": "Object.prototype.toString = c.input",
    "a property of Math": "Math.stash = c.input",
    "a property of a hidden prototype": "Object.getPrototypeOf([][Symbol.iterator]()).stash = c.input",
    "a property of generators": "Object.getPrototypeOf(function*(){}).stash = c.input",
    "a property of async functions": "Object.getPrototypeOf(async function(){}).stash = c.input",
    "a property of Promise": "Object.getPrototypeOf((async()=>{})()).stash = c.input",
    "a property of iterator helpers": "Object.getPrototypeOf([].values().map(x=>x)).stash = c.input",
    "a property of segments": "Object.getPrototypeOf(new Intl.Segmenter().segment('')).stash = c.input",
    "a property of the door": "__host.stash = c.input",
    "the stack trace hook": "Error.prepareStackTrace = () => c.input",
    "the last match of a regular expression": "/secret.*/.exec(c.input); throw 1",
    "a template object": "((s)=>{ s.stash = c.input })`x`",
    "a symbol of the registry": "Symbol.prototype.stash = c.input",
    "an error class": "TypeError.stash = c.input; throw 1",
    "Intl": "Intl.stash = c.input",
    "the date": "Date.now = () => c.input",
}

LOOK = """
const found = [];
const seen = new Set();
const look = (thing, where) => {
  if (where.length > 200 || seen.has(thing)) return;
  if (typeof thing === 'string') { if (thing.includes('secret')) found.push(where); return; }
  if (thing === null || (typeof thing !== 'object' && typeof thing !== 'function')) return;
  seen.add(thing);
  for (const name of Reflect.ownKeys(thing)) {
    const own = Object.getOwnPropertyDescriptor(thing, name);
    look(own.value, where + '.' + String(name)); look(own.get, where); look(own.set, where);
    if (own.get) { try { look(own.get.call(thing), where + '.' + String(name)); } catch {} }
  }
  look(Object.getPrototypeOf(thing), where + '.^');
};
look(globalThis, 'global');
for (const kind of [function(){}, async function(){}, function*(){}, async function*(){}, [].values(),
  new Map().values(), (async()=>{})(), [].values().map(x=>x), new Intl.Segmenter().segment('')]) look(kind, 'hidden');
look(((s)=>s)`x`, 'template');
try { null.x } catch (e) { look(e, 'error'); look(e.stack, 'stack') }
found.push(...[typeof stash].filter((kind) => kind !== 'undefined'));
return found;
"""


@pytest.mark.parametrize("name", STASHES)
async def test_nothing_of_one_customer_reaches_the_next(pool: SandboxPool, name: str) -> None:
    await pool.run(Script("bot", name, STASHES[name]), {"vars": {}, "input": "secret of Olena"}, wall_s=WALL_S)
    outcome = await pool.run(Script("bot", "look", LOOK), {"vars": {}}, wall_s=WALL_S, inner_s=1.5)
    assert isinstance(outcome, ScriptValue), outcome
    assert outcome.value == []


async def test_no_promise_can_be_reached_without_the_words_the_worker_looks_for(pool: SandboxPool) -> None:
    search = """
    const promise = Object.getPrototypeOf((async()=>{})());
    const seen = new Set(); const waiting = [globalThis, [].values(), function*(){}];
    while (waiting.length) {
      const thing = waiting.pop();
      if (thing === null || (typeof thing !== 'object' && typeof thing !== 'function') || seen.has(thing)) continue;
      seen.add(thing);
      waiting.push(Object.getPrototypeOf(thing));
      for (const name of Reflect.ownKeys(thing)) {
        const own = Object.getOwnPropertyDescriptor(thing, name);
        waiting.push(own.value, own.get, own.set);
      }
    }
    return [seen.size > 500, seen.has(promise), seen.has(promise.then), typeof Array.fromAsync];
    """
    outcome = await pool.run(Script("search", "f", search), {}, wall_s=WALL_S, inner_s=1.5)
    assert isinstance(outcome, ScriptValue), outcome
    assert outcome.value == [True, False, False, "undefined"]


async def test_the_stack_tells_neither_the_token_nor_other_texts(pool: SandboxPool) -> None:
    outcome = await pool.run(Script("stack", "f", "try { null.x } catch (e) { return e.stack }"), {}, wall_s=WALL_S)
    assert isinstance(outcome, ScriptValue)
    assert "__host" not in str(outcome.value).replace("at host", "").replace("at run", "")
    caller = "try { return String((() => {}).caller) } catch (e) { return 'refused' }"
    refused = await pool.run(Script("stack", "g", caller), {}, wall_s=WALL_S)
    assert isinstance(refused, ScriptValue)
    assert refused.value == "refused"


async def test_a_bot_sees_nothing_of_another(pool: SandboxPool) -> None:
    await pool.run(Script("one", "f", "return 'one'"), {}, wall_s=WALL_S)
    outcome = await pool.run(Script("two", "f", "return 'two'"), {}, wall_s=WALL_S)
    assert isinstance(outcome, ScriptValue)
    assert outcome.value == "two"


async def test_a_worker_knows_nothing_of_the_server(pool: SandboxPool) -> None:
    for pid in pool.stats().pids:
        assert psutil.Process(pid).environ() == {}
        assert psutil.Process(pid).net_connections() == []


async def test_the_pool_is_whole_after_all_of_this(pool: SandboxPool) -> None:
    answers = [await pool.run(Script(f"bot {i}", "f", "return c.n * 2"), {"n": i}, wall_s=WALL_S) for i in range(40)]
    assert [answer.value for answer in answers if isinstance(answer, ScriptValue)] == [i * 2 for i in range(40)]
    assert pool.stats().running == 0
