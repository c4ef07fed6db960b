package dev.parley.playground.trial;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;

/** Puts something between a worker and a port: every call goes through it, whatever the port's methods are. */
final class Tap {

    /** What stands in between. */
    @FunctionalInterface
    interface Between {
        /**
         * One call.
         *
         * @param effect makes the call and answers what it answers
         * @return what the caller gets
         */
        Object call(String operation, Object[] arguments, Callable<Object> effect) throws Exception;
    }

    private Tap() {}

    static <T> T on(Class<T> port, T target, Between between) {
        Object tapped = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            return between.call(method.getName(), arguments, () -> {
                try {
                    return method.invoke(target, arguments);
                } catch (InvocationTargetException e) {
                    throw sneaky(e.getCause());
                }
            });
        });
        return port.cast(tapped);
    }

    /** Only what the port itself throws: unchecked exceptions and errors. */
    private static Exception sneaky(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
