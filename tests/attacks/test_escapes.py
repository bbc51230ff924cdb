"""Ways out of a function, and from one call to the next: between customers of a bot and between bots."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from py_mini_racer import mini_racer

from runtime.scripting.pool import SandboxPool
from runtime.scripting.values import Script, ScriptFailed, ScriptValue
from tests.attacks.test_sandbox import LOOK, STASHES

pytestmark = pytest.mark.asyncio(loop_scope="module")

WALL_S = 6.0
INNER_S = 1.5
TIMES = {"wall_s": WALL_S, "inner_s": INNER_S}
"""Generous: what is asked here is what code may do, and machines that test are busy."""
SECRET = "secret of Olena"
ARGUMENT = {"vars": {"n": 1}, "input": SECRET}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def pool() -> AsyncIterator[SandboxPool]:
    pool = SandboxPool()
    await pool.start()
    yield pool
    await pool.close()


INJECTIONS = {
    "a statement behind": "}); CODE; (()=>{",
    "a statement behind that says ok": "}); CODE; 'ok' || (()=>{",
    "an argument behind": "}, CODE, (c)=>{",
    "an argument in a call": "}), CODE, ((c)=>{",
    "a new line": "}\nCODE\n(()=>{",
    "an assignment": "}; CODE; __define = (c)=>{",
    "a class": "}); class A { static { CODE } }; (()=>{",
    "a label": "}); a: CODE; (()=>{",
    "a conditional": "}) ? CODE : (()=>{",
    "a template": "}, `${ CODE }`, (c)=>{",
    "a lexical name": "}); let stash = CODE; 'ok' || (()=>{",
    "a hoisted function": "}); function stash() { CODE }; stash(); (()=>{",
    "a comment of HTML": "}); <!-- \n CODE; (()=>{",
}
LOOP = "(()=>{while(true){}})()"
LOOPS = {name: text.replace("CODE", LOOP) for name, text in INJECTIONS.items()}
LEAKS = {name: text.replace("CODE", "[]") for name, text in INJECTIONS.items()}


@pytest.mark.parametrize("name", LOOPS)
async def test_nothing_runs_behind_braces_that_the_source_closed_itself(pool: SandboxPool, name: str) -> None:
    for outcome in (
        await pool.check_syntax(LOOPS[name], bot_key="of one"),
        await pool.run(Script(f"injected {name}", "f", LOOPS[name]), ARGUMENT, **TIMES),
    ):
        assert isinstance(outcome, ScriptFailed), outcome
        assert outcome.code == "syntax", outcome
    assert await pool.check_syntax("return 1", bot_key="of one") is None


@pytest.mark.parametrize("name", LEAKS)
async def test_no_name_outlives_the_source_that_closed_its_braces(pool: SandboxPool, name: str) -> None:
    bot = f"lexical {name}"
    await pool.run(Script(bot, "f", LEAKS[name]), ARGUMENT, **TIMES)
    await pool.run(Script(bot, "g", "stash.push(c.input)"), ARGUMENT, **TIMES)
    told = await pool.run(Script(bot, "h", "try { return stash } catch { return null }"), {}, **TIMES)
    assert isinstance(told, ScriptValue), told
    assert told.value is None


async def test_one_organisations_code_does_not_hold_up_the_checks_of_another(pool: SandboxPool) -> None:
    for _ in range(4):
        await pool.run(Script("syntax of one", "f", "while(true){}"), {}, wall_s=WALL_S)
    assert isinstance(await pool.check_syntax("return 1", bot_key="of one"), ScriptFailed)
    assert await pool.check_syntax("return 1", bot_key="of another") is None


ESCAPES = {
    "Function through a bound function": "return (()=>{}).bind().constructor('return 1')()",
    "Function through a method": "return ({m(){}}).m.constructor('return 1')()",
    "Function through a class": "return (class{}).constructor('return 1')()",
    "Function through a getter": "return Reflect.getOwnPropertyDescriptor({get a(){}},'a').get.constructor('1')()",
    "Function through a proxy": "return new Proxy(()=>{},{}).constructor('return 1')()",
    "Function through a built-in": "return Array.prototype.map.constructor('return 1')()",
    "Function through the log": "return c.log.constructor('return 1')()",
    "AsyncFunction": "return Object.getPrototypeOf(async()=>{}).constructor('return 1')",
    "GeneratorFunction": "return Object.getPrototypeOf(function*(){}).constructor('return 1')().next()",
    "AsyncGeneratorFunction": "return Object.getPrototypeOf(async function*(){}).constructor('return 1')()",
    "Reflect.construct": "return Reflect.construct(Object.getPrototypeOf(function(){}).constructor ?? Function,[])()",
    "a constructor of one's own": "class A extends (Object.getPrototypeOf(()=>{}).constructor){}; return new A('1')()",
    "species": "class A extends Array{static get [Symbol.species](){return Function}}; return new A(1).map(x=>x)",
    "the stack's frames": "Error.prepareStackTrace=(e,s)=>s; return new Error().stack[0].getThis()",
    "the stack's functions": "const o={}; Error.captureStackTrace(o); return o.stack.map(f=>f.getFunction())",
    "an error's own hook": "class E extends Error{static prepareStackTrace(e,s){return s}}; new E().stack.map(f=>f)",
    "importing with words": "return import(`fs`)",
    "importing meta": "return import.meta",
    "a shadow realm": "return new ShadowRealm().evaluate('1')",
    "an old timer": "return setTimeout('1')",
    "structuredClone": "return structuredClone({})",
    "the console": "console.log(1); return 1",
    "the garbage": "return new FinalizationRegistry(()=>{})",
    "weak references": "return new WeakRef({})",
    "the arguments' callee": "return arguments.callee",
    "the caller": "return (function f(){ return f.caller })()",
    "with": "with (c) { return input }",
    "the door again": "__define = () => 1; return 1",
    "the door with a token": "return __host('0'.repeat(32), 'run', 'f', '{}')",
    "the door through a proxy": "return new Proxy(__host,{}).apply(null,['','expect','f',1])",
    "the door's setter": "return Object.getOwnPropertyDescriptor(globalThis,'__define').set(() => 1)",
    "a new global": "globalThis.x = 1",
    "a new meaning of a global": "Object.defineProperty(globalThis, 'JSON', {value: 1})",
    "a new prototype of the globals": "Object.setPrototypeOf(globalThis, {x: 1})",
    "a deleted global": "delete globalThis.JSON",
    "a legacy setter": "Object.prototype.__defineGetter__('x', () => 1)",
    "the iterator's prototype": "[][Symbol.iterator]().__proto__.next = () => ({done: true})",
    "toPrimitive of dates": "Date.prototype[Symbol.toPrimitive] = () => 1",
    "hasInstance": "Object.defineProperty(Date, Symbol.hasInstance, {value: () => true})",
    "a regular expression's exec": "RegExp.prototype.exec = () => null",
    "RegExp.$1": "/(s.*)/.exec(c.input); return RegExp.$1.length",
}


@pytest.mark.parametrize("name", ESCAPES)
async def test_no_way_leads_out_of_the_function(pool: SandboxPool, name: str) -> None:
    outcome = await pool.run(Script(f"escape {name}", "f", ESCAPES[name]), ARGUMENT, **TIMES)
    assert isinstance(outcome, ScriptFailed), outcome
    assert outcome.code in ("threw", "syntax"), outcome
    after = await pool.run(
        Script(f"escape {name}", "g", "return JSON.stringify([typeof x, c.n])"), {"n": 2}, wall_s=WALL_S
    )
    assert isinstance(after, ScriptValue), after
    assert after.value == '["undefined",2]'


TRICKS = {
    "toJSON": "return {toJSON(){ return c.input }, a: 1}",
    "a getter that changes its mind": "let n = 0; return {get a(){ return n++ ? new Date() : 'fine' }}",
    "a proxy with two faces": "let n = 0; return new Proxy({a: 1}, {get(){ return n++ ? ()=>1 : 'fine' }})",
    "a list with a wrong length": "return new Proxy([1], {get(t, k){ return k === 'length' ? 1 : t[k] }})",
    "a symbol's name": "return {[Symbol.toPrimitive]: () => 1, [Symbol.toStringTag]: 'x', a: 1}",
    "then": "return {then(done){ done(1) }}",
    "numbers out of range": "return [-0, 1e308, 5e-324, 2**53 + 2]",
    "names of prototypes": "return {constructor: 1, prototype: 2, hasOwnProperty: 3, toString: 4}",
    "an own __proto__": 'return JSON.parse(\'{"a": {"__proto__": {"x": 1}}}\')',
    "a null prototype": "return Object.create(null, {a: {value: 1, enumerable: true}})",
    "hidden members": "return Object.defineProperty({}, 'a', {value: 1})",
    "a list with a member": "const a = [1]; a.x = () => 1; return a",
    "variables with a prototype": "c.vars = Object.create({x: 1}); return 1",
    "variables as a list": "c.vars = [1]; return 1",
    "variables as nothing": "c.vars = null; return 1",
    "a changed log": "c.log = () => 1; return 1",
}


@pytest.mark.parametrize("name", TRICKS)
async def test_a_tricky_value_is_plain_or_refused(pool: SandboxPool, name: str) -> None:
    outcome = await pool.run(Script(f"trick {name}", "f", TRICKS[name]), ARGUMENT, **TIMES)
    if isinstance(outcome, ScriptFailed):
        assert outcome.code in ("threw", "too_large"), outcome
    else:
        assert is_plain(outcome.value), outcome
        assert all(is_plain(value) for value in outcome.variables.values())
    after = await pool.run(Script(f"trick {name}", "g", "return ({}).x === undefined"), {}, **TIMES)
    assert isinstance(after, ScriptValue)
    assert after.value is True


def is_plain(value: object) -> bool:
    if isinstance(value, dict):
        return "__proto__" not in value and all(
            isinstance(name, str) and is_plain(kept) for name, kept in value.items()
        )
    if isinstance(value, list):
        return all(is_plain(kept) for kept in value)
    return value is None or isinstance(value, str | int | float | bool)


CHANNELS = {
    **STASHES,
    "a cached function's property": "const f = () => f; f.kept = c.input; return 1",
    "a sticky expression": "const r = /s/gy; r.lastIndex = 0; r.exec(c.input); return r.lastIndex",
    "a registered symbol's description": "return String(Symbol.for(c.input)).length",
    "an accessor on the globals": "Object.defineProperty(globalThis, 'stash', {get: () => c.input})",
    "a symbol on a built-in": "Math[Symbol.for('stash')] = c.input",
    "a weak map's key": "new WeakMap().set(Math, c.input); return 1",
    "an array's species": "Array[Symbol.species] = class { constructor() { return [c.input] } }",
    "a class's static": "class A { static kept = c.input }; return 1",
    "a generator that was begun": "function* g() { yield c.input }; const i = g(); i.next(); return 1",
    "work that was put off": "(async () => { await 0; c.vars.stash = c.input; Math.stash = c.input })(); return 1",
    "an error's cause": "throw new Error('x', { cause: c.input })",
    "the limit of stacks": "Error.stackTraceLimit = 1000; return 1",
    "a language's data": "new Intl.NumberFormat('uk', { style: 'unit', unit: c.input }); return 1",
    "a label of time": "console.time(c.input)",
}


@pytest.mark.parametrize("name", CHANNELS)
async def test_no_channel_carries_words_to_the_next_customer_or_to_another_bot(pool: SandboxPool, name: str) -> None:
    bot = f"one {name}"
    await pool.run(Script(bot, "f", CHANNELS[name]), ARGUMENT, **TIMES)
    for next_one in (Script(bot, "look", LOOK), Script(f"another {name}", "look", LOOK)):
        outcome = await pool.run(next_one, {"vars": {}}, **TIMES)
        assert isinstance(outcome, ScriptValue), outcome
        assert outcome.value == []
        assert SECRET not in str(outcome)


async def test_customers_whose_calls_wait_together_see_nothing_of_each_other(pool: SandboxPool) -> None:
    source = "const was = c.vars.seen; c.vars.seen = c.input; c.log(c.input); return [was, typeof stash, c.input]"
    many = [
        pool.run(Script("together", "f", source), {"vars": {"seen": n}, "input": f"words {n}"}, wall_s=10)
        for n in range(60)
    ]
    for n, outcome in enumerate(await asyncio.gather(*many)):
        assert isinstance(outcome, ScriptValue), outcome
        assert outcome.value == [n, "undefined", f"words {n}"]
        assert outcome.variables == {"seen": f"words {n}"}
        assert outcome.logs == [f"words {n}"]


async def test_more_bots_than_isolates_keep_apart(pool: SandboxPool) -> None:
    for turn in range(2):
        for n in range(40):
            source = f"return [{n}, c.n, typeof stash]"
            outcome = await pool.run(Script(f"of many {n}", "f", source), {"n": n + turn}, **TIMES)
            assert isinstance(outcome, ScriptValue), outcome
            assert outcome.value == [n, n + turn, "undefined"]


@pytest.mark.parametrize(
    "name", ["a global", "the array prototype", "a redefined built-in", "a property of Math", "Intl"]
)
async def test_the_same_search_finds_what_an_unguarded_v8_keeps(name: str) -> None:
    with mini_racer() as careless:
        stash = STASHES[name].replace("c.input", f"'{SECRET}'")
        await careless.eval_cancelable(f"(() => {{ {stash} }})()")
        look = LOOK.replace("return found;", "return String(found.length || (typeof JSON.parse('1') === 'string'))")
        assert await careless.eval_cancelable(f"(() => {{ {look} }})()") not in ("0", "false")


@pytest.mark.parametrize("name", ["Function through a bound function", "AsyncFunction", "a new global", "RegExp.$1"])
async def test_the_same_escapes_work_in_an_unguarded_v8(name: str) -> None:
    with mini_racer() as careless:
        source = ESCAPES[name].replace("c.input", f"'{SECRET}'")
        await careless.eval_cancelable(f"(() => {{ {source} }})(); 1")
